package org.claimgraph.server.engine;

import org.claimgraph.question.QueryText;

/** How many brackets of a query are open at once, outside texts, IRIs and comments. */
final class Nesting {
  private Nesting() {}

  /** The greatest number of brackets open at once. */
  static int of(String query) {
    int open = 0;
    int most = 0;
    int at = 0;
    while (at < query.length()) {
      int end = endOfPassed(query, at);
      if (end > at) {
        at = end;
      } else {
        open += step(query.charAt(at));
        most = Math.max(most, open);
        at++;
      }
    }
    return most;
  }

  private static int endOfPassed(String query, int at) {
    return query.charAt(at) == '#'
        ? QueryText.endOfLine(query, at)
        : QueryText.endOfQuoted(query, at);
  }

  private static int step(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }
}
