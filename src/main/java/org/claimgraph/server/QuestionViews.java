package org.claimgraph.server;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.publish.PageAnswer;
import org.claimgraph.publish.QuestionView;
import org.claimgraph.question.Asking;
import org.claimgraph.question.Parameter;
import org.claimgraph.question.Question;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Makes questions and their answers ready for a page.
 *
 * @param asking knows what parameters may be
 * @param dataset what the questions are asked of
 */
record QuestionViews(Asking asking, DatasetGraph dataset) {
  /**
   * What the page shows.
   *
   * @param given the values that were asked with
   * @param query the query with these values
   * @param origin what the server's addresses begin with
   */
  QuestionView of(Question question, Map<String, String> given, Query query, String origin) {
    // A page is opened to read; only who asks for the answer makes this server call another.
    PageAnswer answer =
        question.isFederated() ? notAsked(question) : PageAnswers.of(query, dataset);
    return new QuestionView(
        question,
        given,
        question.parameters().stream().map(each -> choices(question, each, given)).toList(),
        question.text(given),
        AnswerType.files(query),
        origin,
        answer);
  }

  private QuestionView.Choices choices(
      Question question, Parameter parameter, Map<String, String> given) {
    String chosen = given.getOrDefault(parameter.name(), parameter.preset());
    return new QuestionView.Choices(
        parameter, asking.allowed(question, parameter), asking.term(parameter, chosen));
  }

  /** Why a page has no answer to a question that needs other endpoints. */
  private static PageAnswer notAsked(Question question) {
    String services =
        question.services().stream().map(Prefixes::name).collect(Collectors.joining(", "));
    return new PageAnswer.None(
        "Not asked for this page: it needs %s. The files ask it, where this server may reach that endpoint."
            .formatted(services));
  }
}
