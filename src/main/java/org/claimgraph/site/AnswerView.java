package org.claimgraph.site;

import org.claimgraph.publish.PageAnswer;

/**
 * An answer as a page shows it: one of the four is there.
 *
 * @param table the rows; its columns are empty if the answer is no table
 * @param verdict {@code yes} or {@code no}; else empty
 * @param text a graph, or the beginning of one; else empty
 * @param more whether the graph goes on
 * @param problem why there is no answer; else empty
 */
public record AnswerView(
    ResultsTable table, String verdict, String text, boolean more, String problem) {
  /** Nothing to show, for nothing was asked. */
  public static final AnswerView NONE = of("", "", false, "");

  /** The answer, with names from the graph. */
  public static AnswerView of(PageAnswer answer, Reading reading) {
    return switch (answer) {
      case PageAnswer.Rows rows ->
          new AnswerView(ResultsTable.of(rows, reading), "", "", false, "");
      case PageAnswer.Verdict verdict -> of(verdict.holds() ? "yes" : "no", "", false, "");
      case PageAnswer.Text graph -> of("", graph.text(), graph.more(), "");
      case PageAnswer.None none -> of("", "", false, capital(none.why()));
    };
  }

  /** Whether the answer is a graph. */
  public boolean isGraph() {
    return !text.isEmpty();
  }

  private static AnswerView of(String verdict, String text, boolean more, String problem) {
    return new AnswerView(ResultsTable.NONE, verdict, text, more, problem);
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
