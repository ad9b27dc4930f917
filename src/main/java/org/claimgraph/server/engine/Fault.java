package org.claimgraph.server.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryException;

/**
 * What is wrong with the text of a query, in words for people.
 *
 * @param words what is wrong
 * @param line where, counted from 1; 0 if the parser does not tell
 * @param column where in the line, counted from 1; 0 if the parser does not tell
 */
public record Fault(String words, int line, int column) {
  private static final Pattern PLACE =
      Pattern.compile("(?i)\\s*(?:at )?line (\\d+), column (\\d+)[.:]?\\s*");

  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "Encountered \"(.*?)\" at line .*?Was expecting(?: one of)?:(.*)", Pattern.DOTALL);

  private static final Pattern UNREADABLE =
      Pattern.compile("Lexical error.*after prefix \"(.*)\"", Pattern.DOTALL);

  private static final Pattern UNDECLARED = Pattern.compile("Unresolved prefixed name: (\\S+)");
  private static final Pattern TOKEN = Pattern.compile("\"([^\"]+)\"|<([A-Z0-9_]+)>");

  /** What the parser's tokens are to people. */
  private static final Map<String, String> KINDS =
      Map.of(
          "ANON", "a blank node",
          "BLANK", "a blank node",
          "EOF", "the end",
          "IRIref", "an IRI or a name",
          "NIL", "()",
          "PNAME", "an IRI or a name",
          "STRING", "a text",
          "VAR", "a variable");

  private static final int MOST = 300;

  /** What the exception says. */
  static Fault of(QueryException failure) {
    String message = QueryCheck.allWords(failure);
    Matcher place = PLACE.matcher(message);
    if (!place.find()) {
      return whole(readable(message));
    }
    int column = Integer.parseInt(place.group(2)) - length(message);
    return new Fault(readable(message), Integer.parseInt(place.group(1)), Math.max(1, column));
  }

  /** How far the parser had read on from the beginning of what it could not make a token of. */
  private static int length(String message) {
    Matcher unreadable = UNREADABLE.matcher(message);
    return unreadable.find() ? unreadable.group(1).replaceFirst("(?s)^.*\\n", "").length() : 0;
  }

  /** A fault of the query as a whole. */
  static Fault whole(String words) {
    return new Fault(words, 0, 0);
  }

  /** The place and the words, as one sentence. */
  public String sentence() {
    return line == 0 ? words : "Line %d, column %d: %s".formatted(line, column, words);
  }

  private static String readable(String message) {
    Matcher unexpected = UNEXPECTED.matcher(message);
    if (unexpected.find()) {
      return "%s cannot stand here; what can: %s"
          .formatted(found(unexpected.group(1)), expected(unexpected.group(2)));
    }
    Matcher unreadable = UNREADABLE.matcher(message);
    if (unreadable.find()) {
      return "this is no part of SPARQL, or it has no end: " + cut(unreadable.group(1));
    }
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.find()) {
      return "the prefix of %s is not declared; add a PREFIX line".formatted(undeclared.group(1));
    }
    return cut(PLACE.matcher(message).replaceFirst(" ").strip());
  }

  /** The token, of which the parser gives the kind and the text. */
  private static String found(String token) {
    String[] parts = token.strip().split(" ", 2);
    if (parts[0].equals("<EOF>")) {
      return "the end of the query";
    }
    return parts.length < 2 ? cut(token) : cut(parts[1].replaceAll("^\"|\\s*\"$", ""));
  }

  /** The kinds of tokens, each once. */
  private static String expected(String tokens) {
    return TOKEN
        .matcher(tokens)
        .results()
        .map(
            token ->
                token.group(1) != null
                    ? token.group(1).toUpperCase(Locale.ROOT)
                    : kind(token.group(2)))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String kind(String token) {
    String first = Arrays.stream(token.split("[_0-9]")).findFirst().orElse(token);
    return KINDS.getOrDefault(first, "a number");
  }

  private static String cut(String text) {
    return text.length() > MOST ? text.substring(0, MOST) + " …" : text;
  }
}
