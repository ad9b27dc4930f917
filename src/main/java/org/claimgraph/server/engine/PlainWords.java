package org.claimgraph.server.engine;

import java.util.Optional;

/**
 * A regular expression that is plain text, looked for as such: the same answer as RE2/J gives, in a
 * fraction of the time.
 *
 * @param words the text; in lower case if case does not matter
 * @param anyCase whether upper and lower case are the same
 */
record PlainWords(String words, boolean anyCase) {
  private static final String SPECIAL = "\\.[](){}*+?|^$";
  private static final int ASCII = 128;

  /** What else folds to a letter of ASCII (Unicode's CaseFolding.txt, status C). */
  private static final char KELVIN = '\u212A';

  private static final char LONG_S = '\u017F';

  /** The pattern as plain text; nothing if it is more than that. */
  static Optional<PlainWords> of(String pattern, String flags) {
    boolean quoted = flags.contains("q");
    boolean plain =
        !pattern.isEmpty()
            && !flags.contains("x")
            && pattern.chars().allMatch(c -> c < ASCII && (quoted || SPECIAL.indexOf(c) < 0));
    boolean anyCase = flags.contains("i");
    return plain
        ? Optional.of(new PlainWords(anyCase ? lower(pattern) : pattern, anyCase))
        : Optional.empty();
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append(folded((char) c)));
    return lower.toString();
  }

  /** Whether they occur in the text. */
  boolean occurIn(String text) {
    if (!anyCase) {
      return text.contains(words);
    }
    char first = words.charAt(0);
    int last = text.length() - words.length();
    for (int at = 0; at <= last; at++) {
      if (folded(text.charAt(at)) == first && isAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String text, int at) {
    for (int i = 1; i < words.length(); i++) {
      if (folded(text.charAt(at + i)) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char folded(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + ('a' - 'A'));
    }
    return switch (c) {
      case KELVIN -> 'k';
      case LONG_S -> 's';
      default -> c;
    };
  }
}
