package org.claimgraph.publish;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.claimgraph.question.Parameter;
import org.claimgraph.question.Question;

/**
 * What the page of a question shows.
 *
 * @param question the question
 * @param given the values that were asked with
 * @param choices for each parameter, what it may be, and what it is
 * @param text the query as text, with these values
 * @param suffixes the files in which the answer may be had
 * @param origin what the server's addresses begin with, for a line that can be copied
 * @param answer the answer
 */
public record QuestionView(
    Question question,
    Map<String, String> given,
    List<Choices> choices,
    String text,
    List<String> suffixes,
    String origin,
    PageAnswer answer) {

  /**
   * What a parameter may be.
   *
   * @param parameter the parameter
   * @param allowed the values it may have
   * @param chosen the value it has
   */
  public record Choices(Parameter parameter, List<Node> allowed, Node chosen) {}
}
