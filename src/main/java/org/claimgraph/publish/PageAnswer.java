package org.claimgraph.publish;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a page shows in the place of an answer. */
public sealed interface PageAnswer {
  /** How many rows a page shows. */
  int MOST = 1000;

  /** How much of a graph's text a page shows, in characters. */
  int LONGEST = 200_000;

  /**
   * Rows.
   *
   * @param variables the columns
   * @param rows at most {@link #MOST} rows
   * @param more whether there are more
   */
  record Rows(List<Var> variables, List<Binding> rows, boolean more) implements PageAnswer {}

  /**
   * Yes or no.
   *
   * @param holds whether there is what was asked for
   */
  record Verdict(boolean holds) implements PageAnswer {}

  /**
   * A graph.
   *
   * @param text the beginning of it, at most {@link #LONGEST} characters
   * @param more whether it goes on
   */
  record Text(String text, boolean more) implements PageAnswer {}

  /**
   * No answer.
   *
   * @param why a sentence that says what is wrong, where, and what to do
   */
  record None(String why) implements PageAnswer {}
}
