package org.claimgraph.question;

import java.util.List;

/**
 * What a question says of itself in the comment lines that begin with {@code #+}: keys with a value
 * behind the colon, with indented lines of text, or with indented items.
 *
 * @see <a href="https://grlc.io/">grlc</a>
 */
final class Header {
  private static final String START = "#+ ";
  private final List<String> lines;

  Header(String text) {
    lines =
        text.lines()
            .filter(line -> line.startsWith(START))
            .map(line -> line.substring(START.length()).stripTrailing())
            .toList();
  }

  /** The text of the key in one line; empty where the header has no such key. */
  String text(String key) {
    String first = value(key);
    return first.isEmpty() || first.equals("|") ? String.join(" ", indented(key)) : first;
  }

  /** The items of the key, in the order of the file. */
  List<String> items(String key) {
    return indented(key).stream()
        .filter(line -> line.startsWith("- "))
        .map(line -> line.substring(2).strip())
        .toList();
  }

  /** The value of the item {@code name: value} of the key; empty where there is no such item. */
  String item(String key, String name) {
    return items(key).stream()
        .filter(item -> item.startsWith(name + ": "))
        .map(item -> item.substring(name.length() + 2).strip())
        .findFirst()
        .orElse("");
  }

  private String value(String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + ":"))
        .map(line -> line.substring(key.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private List<String> indented(String key) {
    return lines.stream()
        .dropWhile(line -> !line.startsWith(key + ":"))
        .skip(1)
        .takeWhile(line -> line.startsWith(" "))
        .map(String::strip)
        .toList();
  }
}
