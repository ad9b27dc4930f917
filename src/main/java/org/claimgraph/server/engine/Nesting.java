package org.claimgraph.server.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many brackets of a query are open at once, outside texts, IRIs and comments. */
final class Nesting {
  private static final Pattern PASSED =
      Pattern.compile(
          "\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+'"
              + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>|#[^\\n\\r]*+",
          Pattern.DOTALL);

  private Nesting() {}

  /** The greatest number of brackets open at once. */
  static int of(String query) {
    Matcher passed = PASSED.matcher(query);
    int next = passed.find() ? passed.start() : query.length();
    int open = 0;
    int most = 0;
    for (int i = 0; i < query.length(); i++) {
      if (i == next) {
        i = passed.end() - 1;
        next = passed.find() ? passed.start() : query.length();
        continue;
      }
      open += step(query.charAt(i));
      most = Math.max(most, open);
    }
    return most;
  }

  private static int step(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }
}
