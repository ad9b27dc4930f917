package org.claimgraph.site.page;

import java.util.List;
import org.claimgraph.question.Question;

/**
 * The list of questions.
 *
 * @param word what they were picked by; empty for all
 * @param entries the questions
 */
public record QuestionsPage(String word, List<Entry> entries) {
  /** A question. */
  public record Entry(String name, String summary, List<String> tags) {}

  /** The page of these questions. */
  public static QuestionsPage of(List<Question> questions, String word) {
    return new QuestionsPage(
        word,
        questions.stream()
            .map(question -> new Entry(question.name(), question.summary(), question.tags()))
            .toList());
  }
}
