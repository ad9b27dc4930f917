package org.claimgraph.server.cache;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query without what does not matter to its answer: comments and white space. */
final class NormalQuery {
  /** Literals, IRIs and escapes, which stay as they are; comments and white space, which do not. */
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<kept>\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+'"
              + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>|\\\\.)"
              + "|(?:[ \\t\\n\\r]|#[^\\n\\r]*+)++",
          Pattern.DOTALL);

  /** Functions whose value changes from call to call, and calls of other endpoints. */
  private static final Pattern CHANGING =
      Pattern.compile("(?i)(?<![?$:\\w-])(?:NOW|RAND|UUID|STRUUID|BNODE|SERVICE)(?![\\w:-])|\\\\u");

  private NormalQuery() {}

  /** The same query in as few characters. */
  static String of(String text) {
    Matcher pieces = PIECES.matcher(text);
    StringBuilder normal = new StringBuilder(text.length());
    while (pieces.find()) {
      String kept = pieces.group("kept");
      pieces.appendReplacement(normal, kept == null ? " " : Matcher.quoteReplacement(kept));
    }
    return pieces.appendTail(normal).toString().strip();
  }

  /**
   * Whether the answer is the same every time on the same data. In doubt it is not: the words count
   * in literals too, and an escape may hide one.
   */
  static boolean isConstant(String text) {
    return !CHANGING.matcher(text).find();
  }
}
