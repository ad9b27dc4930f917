package org.claimgraph.site;

import org.claimgraph.publish.PageAnswer;

/**
 * An answer as a page shows it: one of the three is there.
 *
 * @param table the rows; its columns are empty if the answer is no table
 * @param text yes or no, or a graph; else empty
 * @param problem why there is no answer; else empty
 */
public record AnswerView(ResultsTable table, String text, String problem) {
  /** The answer, with names from the graph. */
  public static AnswerView of(PageAnswer answer, Reading reading) {
    return switch (answer) {
      case PageAnswer.Rows rows -> new AnswerView(ResultsTable.of(rows, reading), "", "");
      case PageAnswer.Text text -> new AnswerView(ResultsTable.NONE, text.text(), "");
      case PageAnswer.None none -> new AnswerView(ResultsTable.NONE, "", none.why());
    };
  }
}
