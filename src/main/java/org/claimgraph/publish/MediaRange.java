package org.claimgraph.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the media types that a client takes.
 *
 * @param type as {@code text/turtle}, <code>text/*</code> or <code>*&#47;*</code>, in lower case
 * @param parameters by name in lower case, without the quality
 * @param quality how gladly the client takes it: 0, not at all, to 1
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept">RFC 9110, Accept</a>
 */
public record MediaRange(String type, Map<String, String> parameters, double quality) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~\\w-]+";
  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\*(?![/\\w])|" + TOKEN + "/" + TOKEN + ")\\s*");
  private static final Pattern PARAMETER =
      Pattern.compile(
          ";\\s*(?:(" + TOKEN + ")\\s*=\\s*(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")\\s*)?");
  private static final Pattern QUALITY = Pattern.compile("(0?(\\.\\d*)?|1(\\.0*)?)");
  private static final String ANYTHING = "*/*";

  /**
   * The ranges of an Accept header; anything where it is empty. A lone star, which old Java clients
   * send, stands for anything.
   *
   * @throws RefusedException the Accept header cannot be read
   */
  public static List<MediaRange> parse(String accept) {
    List<MediaRange> ranges = new ArrayList<>();
    Matcher matcher = RANGE.matcher(accept);
    int position = 0;
    while (position < accept.length()) {
      if (accept.charAt(position) == ',' || Character.isWhitespace(accept.charAt(position))) {
        position++;
        continue;
      }
      position = read(accept, matcher, position, ranges);
    }
    return ranges.isEmpty() ? List.of(new MediaRange(ANYTHING, Map.of(), 1)) : ranges;
  }

  /** The version parameter, if there is one. */
  Optional<String> version() {
    return Optional.ofNullable(parameters.get("version"));
  }

  /** Whether a client that sends this takes the format. */
  public boolean accepts(DocumentFormat format) {
    return quality > 0 && fit(format) > 0;
  }

  /** How narrowly it fits the media type: 3 by name, 2 by kind, 1 as anything, 0 not at all. */
  int fit(DocumentFormat format) {
    if (format.isCalled(type)) {
      return 3;
    }
    String kind = format.mediaType().replaceFirst("/.*", "/*");
    return type.equals(kind) ? 2 : type.equals(ANYTHING) ? 1 : 0;
  }

  private static int read(String accept, Matcher range, int begin, List<MediaRange> ranges) {
    if (!range.region(begin, accept.length()).lookingAt()) {
      throw unreadable(accept, begin);
    }
    String type = range.group(1).toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(accept);
    int position = range.end();
    while (parameter.region(position, accept.length()).lookingAt()) {
      if (parameter.group(1) != null) {
        parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), unquoted(parameter.group(2)));
      }
      position = parameter.end();
    }
    if (position < accept.length() && accept.charAt(position) != ',') {
      throw unreadable(accept, position);
    }
    String quality = parameters.getOrDefault("q", "1");
    parameters.remove("q");
    ranges.add(new MediaRange(type.equals("*") ? ANYTHING : type, parameters, quality(quality)));
    return position;
  }

  private static double quality(String text) {
    if (text.isEmpty() || text.equals(".") || !QUALITY.matcher(text).matches()) {
      throw new RefusedException(
          400, "the Accept header has q=" + shown(text) + "; q is a number from 0 to 1");
    }
    return Double.parseDouble(text);
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  private static RefusedException unreadable(String accept, int position) {
    return new RefusedException(
        400,
        "the Accept header cannot be read from character %d: %s"
            .formatted(position + 1, shown(accept.substring(position))));
  }

  /** At most 40 characters of it, without control characters. */
  static String shown(String text) {
    String plain = text.replaceAll("[^\\p{Graph} ]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
  }
}
