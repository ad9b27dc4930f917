package org.claimgraph.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.question.Question;

/**
 * Makes the pages for people. In every method, {@code top} is the relative URL of the server's
 * first page, which ends in a slash.
 */
public interface Pages {
  /**
   * The page of a thing.
   *
   * @param document what its document holds
   */
  String thing(Node thing, Supplier<DatasetGraph> document, String top);

  /** The page on which one writes a query, with the query's answer if there is one. */
  String query(QueryForm form, String top);

  /**
   * The list of these questions.
   *
   * @param word what they were picked by; empty for all
   */
  String questions(List<Question> questions, String word, String top);

  /** The page of a question, with its answer. */
  String question(QuestionView view, String top);

  /** The list of the files of the dump, which lie beside it. */
  String dump(List<String> files, String top);

  /** What went wrong, and what to do: an answer with this status. */
  String refusal(int status, String words, String top);

  /**
   * A page that is no thing's, such as {@code search}, made from the parameters of its form.
   *
   * @throws RefusedException a parameter is not as it should be
   */
  Optional<String> other(String path, Map<String, String> parameters, String top);

  /** The file of this name under {@code assets/}. */
  Optional<Asset> asset(String name);
}
