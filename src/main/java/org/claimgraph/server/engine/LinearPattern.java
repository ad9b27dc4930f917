package org.claimgraph.server.engine;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is matched in time linear in the text (RE2/J), can be stopped, and is
 * bounded in size. Java's own engine backtracks, and Jena's time-out does not stop it.
 *
 * @param pattern the pattern as it was written
 * @param flags of {@code smixq}
 * @param compiled the same for RE2/J
 * @param plain the same as plain text, if it is that
 * @see <a href="https://www.w3.org/TR/xpath-functions/#regex-syntax">Regular expressions</a>
 */
record LinearPattern(String pattern, String flags, Pattern compiled, Optional<PlainWords> plain) {
  private static final int LENGTH = 10_000;
  private static final long REPEATS = 10_000;
  private static final java.util.regex.Pattern COUNTED =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  /**
   * The pattern, ready to match.
   *
   * @throws ExprEvalException it is no regular expression
   */
  static LinearPattern compile(String pattern, String flags) {
    if (pattern.length() > LENGTH || repeats(pattern) > REPEATS) {
      throw Watch.current()
          .fail(
              Stop.refused(
                  "a regular expression is too large: at most 10,000 characters, and counted"
                      + " repetitions that multiply to at most 10,000"));
    }
    try {
      Pattern compiled = Pattern.compile(translated(pattern, flags), mask(flags));
      return new LinearPattern(pattern, flags, compiled, PlainWords.of(pattern, flags));
    } catch (PatternSyntaxException e) {
      throw unsupported(pattern, flags);
    }
  }

  /** Whether this is what that pattern and those flags say. */
  boolean isOf(String otherPattern, String otherFlags) {
    return pattern.equals(otherPattern) && flags.equals(otherFlags);
  }

  /** Whether the pattern occurs in the text. */
  boolean occursIn(String text) {
    return plain.isPresent()
        ? plain.get().occurIn(text)
        : compiled.matcher(new StoppableText(text)).find();
  }

  /** The text with each occurrence replaced; nothing if there is none. */
  @Nullable String replaced(String text, String replacement) {
    Matcher matcher = compiled.matcher(new StoppableText(text));
    Watch watch = Watch.current();
    StringBuilder result = new StringBuilder();
    boolean found = false;
    while (matcher.find()) {
      // As Jena does: an empty match counts only where it is the first.
      if (found && matcher.start() == matcher.end()) {
        continue;
      }
      found = true;
      int before = result.length();
      watch.text(replacement.length());
      matcher.appendReplacement(result, replacement);
      watch.text(result.length() - before);
    }
    if (!found) {
      return null;
    }
    watch.text(text.length());
    matcher.appendTail(result);
    return result.toString();
  }

  private static RuntimeException unsupported(String pattern, String flags) {
    try {
      java.util.regex.Pattern.compile(translated(pattern, flags));
    } catch (java.util.regex.PatternSyntaxException e) {
      return new ExprEvalException("not a regular expression: " + e.getDescription());
    }
    return Watch.current()
        .fail(
            Stop.refused(
                "a regular expression uses what is not supported here; back-references, look-ahead"
                    + " and look-behind are not, so that matching takes linear time"));
  }

  private static long repeats(String pattern) {
    long product = 1;
    java.util.regex.Matcher counts = COUNTED.matcher(pattern);
    while (counts.find() && product <= REPEATS) {
      String upper = counts.group(2);
      long count = Long.parseLong(upper == null || upper.isEmpty() ? counts.group(1) : upper);
      product *= Math.max(1, count);
    }
    return product;
  }

  private static String translated(String pattern, String flags) {
    if (flags.contains("q")) {
      return Pattern.quote(pattern);
    }
    return flags.contains("x") ? withoutSpace(pattern) : pattern;
  }

  /** Flag x: white space counts only inside a character class. */
  private static String withoutSpace(String pattern) {
    StringBuilder result = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        i++;
        result.append(c).append(pattern.charAt(i));
        continue;
      }
      depth += c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
      if (depth > 0 || " \t\n\r".indexOf(c) < 0) {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static int mask(String flags) {
    int mask = 0;
    for (int i = 0; i < flags.length(); i++) {
      mask |=
          switch (flags.charAt(i)) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 's' -> Pattern.DOTALL;
            case 'm' -> Pattern.MULTILINE;
            case 'x', 'q' -> 0;
            default -> throw new ExprEvalException("no such flag of a regular expression");
          };
    }
    return mask;
  }
}
