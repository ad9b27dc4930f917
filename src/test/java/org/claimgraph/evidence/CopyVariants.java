package org.claimgraph.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What copies of the report may look like, made from its plain text. */
final class CopyVariants {
  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final Pattern MARK = Pattern.compile("[" + SUPERSCRIPTS + "]+");

  private CopyVariants() {}

  /** The lines filled anew, none longer than this unless a word is. */
  static String wrapped(String text, int columns) {
    return text.lines()
        .map(line -> wrapLine(line, columns, false))
        .collect(Collectors.joining("\n"));
  }

  /** The lines filled to the last column, with words hyphenated wherever the line ends. */
  static String hyphenated(String text, int columns) {
    return text.lines()
        .map(line -> wrapLine(line, columns, true))
        .collect(Collectors.joining("\n"));
  }

  private static String wrapLine(String line, int columns, boolean hyphenate) {
    var lines = new ArrayList<String>();
    var current = new StringBuilder();
    for (String word : line.split(" ", -1)) {
      String rest = word;
      if (current.length() + 1 + rest.length() > columns && !current.isEmpty()) {
        int room = columns - current.length() - 2;
        if (hyphenate && room >= 2 && rest.length() - room >= 2 && isWord(rest)) {
          current.append(' ').append(rest, 0, room).append('-');
          rest = rest.substring(room);
        }
        lines.add(current.toString());
        current.setLength(0);
      }
      current.append(current.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(current.toString());
    return String.join("\n", lines);
  }

  private static boolean isWord(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /** Single straight quotation marks made double typographic ones, apostrophes typographic. */
  static String typographicQuotes(String text) {
    return text.replaceAll("(?<=\\s)'", "\u201C")
        .replaceAll("(?<=[\\p{L}.?])'(?=[\\p{L}])", "\u2019")
        .replaceAll("'(?=[\\s,.;)])", "\u201D");
  }

  /** Other blanks, doubled blanks, tabs and Windows line ends. */
  static String otherWhiteSpace(String text) {
    return text.replace("the ", "the\u00A0").replace(" of ", "  of\t").replace("\n", " \r\n");
  }

  /** Footnote marks as Markdown writes them. */
  static String markdown(String text) {
    String marked = marks(text, "[^%s]");
    return marked
        .replaceAll("(?m)^\\[\\^([0-9]+)\\] ", "[^$1]: ")
        .replaceAll("(?m)^\u201D \\**(.*?)\\**$", "> **$1**")
        .replaceAll("(?m)^(\\p{Lu}[^.\n]{5,60})$", "## $1")
        .replace("spectacular", "**spectacular**")
        .replace("global caliphate", "_global caliphate_")
        .replace("ISIS-K", "ISIS\\-K");
  }

  /** The text without any of Markdown. */
  static String withoutMarkdown(String text) {
    return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replace("*", "");
  }

  /** Footnote marks written so. */
  static String marks(String text, String format) {
    return MARK.matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(format.formatted(digits(m.group()))));
  }

  private static String digits(String superscripts) {
    return superscripts
        .chars()
        .mapToObj(c -> String.valueOf(SUPERSCRIPTS.indexOf(c)))
        .collect(Collectors.joining());
  }

  /** The lines on pages of so many lines, each with a running head and a page number. */
  static String onPages(String text, int linesOnPage, String head, boolean emptyLines) {
    String space = emptyLines ? "\n" : "";
    var out = new StringBuilder();
    int line = 0;
    for (String one : text.split("\n", -1)) {
      out.append(one).append('\n');
      if (++line % linesOnPage == 0) {
        int page = line / linesOnPage;
        out.append(space)
            .append(page)
            .append("\n\f")
            .append(head)
            .append("   ")
            .append(page + 1)
            .append('\n')
            .append(space);
      }
    }
    return out.toString();
  }

  /** The paragraphs whole, without pull quotes, footnotes at the end. */
  static String whole(String text) {
    List<String> body = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (MARK.matcher(line).lookingAt() || line.startsWith("\u201D")) {
        notes.add(line);
      } else if (!line.isBlank()) {
        append(body, line);
      }
    }
    return Stream.concat(body.stream(), notes.stream()).collect(Collectors.joining("\n\n"));
  }

  private static void append(List<String> body, String line) {
    boolean goesOn = !body.isEmpty() && Character.isLowerCase(line.charAt(0));
    boolean cutByName = line.startsWith("Iran during");
    if (goesOn || cutByName) {
      body.set(body.size() - 1, body.getLast() + " " + line);
    } else {
      body.add(line);
    }
  }

  /**
   * The paragraphs whole and wrapped; after every so many lines an insert in the middle of the
   * text, each in turn.
   */
  static String cutBy(String text, List<String> inserts, int every, boolean emptyLines) {
    var out = new StringBuilder();
    int line = 0;
    int next = 0;
    for (String one : text.split("\n", -1)) {
      out.append(one).append('\n');
      if (++line % every == 0 && next < inserts.size()) {
        String space = emptyLines ? "\n" : "";
        out.append(space).append(inserts.get(next++)).append('\n').append(space);
      }
    }
    return out.toString();
  }

  /** The lines of the report that are footnotes or pull quotes. */
  static List<String> inserts(String text) {
    return text.lines()
        .filter(line -> MARK.matcher(line).lookingAt() || line.startsWith("\u201D"))
        .toList();
  }

  /** The text with ligatures, and soft hyphens in long words. */
  static String ligaturesAndSoftHyphens(String text) {
    return text.replace("ffi", "\uFB03")
        .replace("fi", "\uFB01")
        .replace("fl", "\uFB02")
        .replaceAll("(\\p{L}{5})(\\p{L}{5})", "$1\u00AD$2");
  }

  /** All on one line. */
  static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  static String upperFirst(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
