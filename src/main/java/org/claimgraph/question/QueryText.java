package org.claimgraph.question;

/**
 * The parts of a query's text that mean themselves: literals and IRIs. What looks like a bracket, a
 * comment or a space there is none.
 *
 * @see <a href="https://www.w3.org/TR/sparql12-query/#sparqlGrammar">SPARQL 1.2, Grammar</a>
 */
public final class QueryText {
  /** No characters of an IRI, besides those up to the space. */
  private static final String NOT_IN_IRI = "<\"{}|^`\\";

  private QueryText() {}

  /** Where the literal or IRI that begins here ends; here itself if none does. */
  public static int endOfQuoted(String text, int begin) {
    return switch (text.charAt(begin)) {
      case '<' -> endOfIri(text, begin);
      case '"', '\'' -> endOfLiteral(text, begin);
      default -> begin;
    };
  }

  /** Where the line ends. */
  public static int endOfLine(String text, int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int endOfIri(String text, int begin) {
    for (int at = begin + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
        return begin;
      }
    }
    return begin;
  }

  private static int endOfLiteral(String text, int begin) {
    String mark = text.substring(begin, begin + 1);
    int end = begin;
    if (text.startsWith(mark.repeat(3), begin)) {
      end = end(text, begin, mark.repeat(3), true);
    }
    return end > begin ? end : end(text, begin, mark, false);
  }

  private static int end(String text, int begin, String mark, boolean hasLines) {
    int at = begin + mark.length();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == mark.charAt(0) && text.startsWith(mark, at)) {
        return at + mark.length();
      }
      if (!hasLines && (c == '\n' || c == '\r')) {
        return begin;
      }
      at += c == '\\' ? 2 : 1;
    }
    return begin;
  }
}
