package org.claimgraph.server.cache;

import org.claimgraph.question.QueryText;

/** The text of a query without what does not matter to its answer: comments and white space. */
final class NormalQuery {
  /** Functions whose value changes from call to call, and calls of other endpoints. */
  private static final String[] CHANGING = {"NOW", "RAND", "UUID", "STRUUID", "BNODE", "SERVICE"};

  /** What may begin white space, a comment, a literal, an IRI or an escape. */
  private static final String SPECIAL = " \t\n\r#<\"'\\";

  private NormalQuery() {}

  /** The same query in as few characters. */
  static String of(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int passed = passed(text, at);
      if (passed > at) {
        normal.append(' ');
        at = passed;
      } else {
        int end = endOfKept(text, at);
        normal.append(text, at, end);
        at = end;
      }
    }
    return normal.toString().strip();
  }

  /** Where the white space and the comments end that begin here. */
  private static int passed(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        at = QueryText.endOfLine(text, at);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** Where a literal, an IRI or an escape ends, or characters that mean themselves. */
  private static int endOfKept(String text, int begin) {
    int quoted = QueryText.endOfQuoted(text, begin);
    if (quoted > begin) {
      return quoted;
    }
    int at = begin + (text.charAt(begin) == '\\' ? 2 : 1);
    while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return Math.min(at, text.length());
  }

  /**
   * Whether the answer is the same every time on the same data. In doubt it is not: the words count
   * in literals too, and an escape may hide one.
   */
  static boolean isConstant(String text) {
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if ((end > at && isChanging(text, at, end)) || isEscape(text, at)) {
        return false;
      }
      at = Math.max(end, at + 1);
    }
    return true;
  }

  private static int endOfWord(String text, int begin) {
    int at = begin;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isOfWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  /** Whether this whole word, which is no variable and no part of a name, is one of them. */
  private static boolean isChanging(String text, int begin, int end) {
    boolean isName =
        (begin > 0 && "?$:-".indexOf(text.charAt(begin - 1)) >= 0)
            || (end < text.length() && ":-".indexOf(text.charAt(end)) >= 0);
    if (isName) {
      return false;
    }
    for (String word : CHANGING) {
      if (end - begin == word.length() && text.regionMatches(true, begin, word, 0, end - begin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '\\' && text.regionMatches(true, at + 1, "u", 0, 1);
  }
}
