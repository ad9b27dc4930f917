package org.claimgraph.server.prepared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimgraph.question.QueryText;

/**
 * The text of a query in whose groups parameters stand where IRIs stood.
 *
 * @param text with the parameters
 * @param iris what stood in their places, in this order
 */
record Template(String text, List<String> iris) {
  /** What the IRI of a parameter begins with; its number follows. */
  static final String PARAMETER = "urn:x-claimgraph-parameter:";

  private static final int MOST = 32;
  private static final int LONGEST = 10_000;

  /** IRIs that every parser takes as they are: none of their parts is changed or warned of. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "https?://[a-z0-9]++(?:[.-][a-z0-9]++)*+(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)*+/?+"
              + "(?:#[A-Za-z0-9_-][A-Za-z0-9._-]*+)?+");

  /** The template of a query; nothing if it has no IRI that can be taken out, or is too long. */
  static Optional<Template> of(String query) {
    if (query.length() > LONGEST || query.contains(PARAMETER)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(query.length());
    List<String> iris = new ArrayList<>();
    int depth = 0;
    int at = 0;
    while (at < query.length()) {
      char c = query.charAt(at);
      int end = end(query, at, c);
      if (c == '<' && depth > 0 && isPlain(query, at, end)) {
        text.append(parameter(iris.size()));
        iris.add(query.substring(at + 1, end - 1));
      } else if (c != '#') {
        text.append(query, at, end);
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      at = end;
    }
    boolean isOne = !iris.isEmpty() && iris.size() <= MOST;
    return isOne ? Optional.of(new Template(text.toString(), List.copyOf(iris))) : Optional.empty();
  }

  /** How a parameter is written in the text. */
  private static String parameter(int number) {
    return "<" + PARAMETER + number + ">";
  }

  /** The same with these parameters as they were in the query. */
  Template without(Set<Integer> parameters) {
    String rest = text;
    List<String> left = new ArrayList<>();
    for (int i = 0; i < iris.size(); i++) {
      if (parameters.contains(i)) {
        rest = rest.replace(parameter(i), "<" + iris.get(i) + ">");
      } else {
        // Never taken for one that comes later: none has a greater number than it had.
        rest = rest.replace(parameter(i), parameter(left.size()));
        left.add(iris.get(i));
      }
    }
    return new Template(rest, List.copyOf(left));
  }

  /** Where the comment, literal, IRI, escape or single character ends that begins here. */
  private static int end(String query, int at, char c) {
    int end =
        switch (c) {
          case '#' -> QueryText.endOfLine(query, at);
          case '\\' -> at + 2;
          default -> QueryText.endOfQuoted(query, at);
        };
    return Math.min(Math.max(end, at + 1), query.length());
  }

  private static boolean isPlain(String query, int begin, int end) {
    return end > begin + 1 && PLAIN.matcher(query).region(begin + 1, end - 1).matches();
  }
}
