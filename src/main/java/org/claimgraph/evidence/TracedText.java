package org.claimgraph.evidence;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text that was rewritten, and of each of its characters where it stood before. */
final class TracedText {
  private final String text;
  private final int[] origins;

  private TracedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** The kept stretches of the text, one after the other. */
  static TracedText of(String text, Stretches kept) {
    var builder = new Builder(kept.size());
    kept.list().forEach(stretch -> builder.copy(text, stretch.start(), stretch.end(), i -> i));
    return builder.build();
  }

  String text() {
    return text;
  }

  /** Where the character at this index stood in the text from which all began. */
  int origin(int index) {
    return origins[index];
  }

  /** The text with every match rewritten; what is put in stands where the match began. */
  TracedText replace(Pattern pattern, Function<MatchResult, String> rewrite) {
    var matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return this;
    }
    var builder = new Builder(text.length());
    int copied = 0;
    do {
      String instead = rewrite.apply(matcher);
      if (!instead.contentEquals(text.subSequence(matcher.start(), matcher.end()))) {
        builder.copy(text, copied, matcher.start(), this::origin);
        builder.put(instead, origins[Math.min(matcher.start(), origins.length - 1)]);
        copied = matcher.end();
      }
    } while (matcher.find());
    builder.copy(text, copied, text.length(), this::origin);
    return builder.build();
  }

  private static final class Builder {
    private final StringBuilder text;
    private int[] origins;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      origins = new int[Math.max(16, capacity)];
    }

    void copy(String from, int start, int end, IntUnaryOperator origin) {
      reserve(end - start);
      for (int i = start; i < end; i++) {
        origins[text.length() + i - start] = origin.applyAsInt(i);
      }
      text.append(from, start, end);
    }

    void put(String instead, int origin) {
      reserve(instead.length());
      Arrays.fill(origins, text.length(), text.length() + instead.length(), origin);
      text.append(instead);
    }

    private void reserve(int more) {
      int needed = text.length() + more;
      if (needed > origins.length) {
        origins = Arrays.copyOf(origins, Math.max(needed, origins.length * 2));
      }
    }

    TracedText build() {
      return new TracedText(text.toString(), origins);
    }
  }
}
