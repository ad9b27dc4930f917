package org.claimgraph.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks for spans in a reading of a copy, wherever they stand: from each place where a span can
 * begin, each stretch that is as long as one of them and ends where a span can end is hashed.
 *
 * <p>The work is the number of beginnings times the number of different lengths, at most {@link
 * #MOST_HASHES} in all.
 */
final class SpanSearch {
  /** The most stretches that are hashed in one verification; some tens of seconds. */
  static final int MOST_HASHES = 60_000_000;

  private final Map<Integer, List<Wanted>> byLength = new TreeMap<>();
  private final Map<Span, List<Integer>> starts = new HashMap<>();
  private final Reading reading;

  private record Wanted(Span span, ByteBuffer digest) {}

  private SpanSearch(Reading reading, Collection<Span> spans) {
    this.reading = reading;
    for (Span span : spans) {
      byLength
          .computeIfAbsent(span.length(), length -> new ArrayList<>())
          .add(new Wanted(span, ByteBuffer.wrap(HexFormat.of().parseHex(span.digest()))));
    }
  }

  /** The search for these sentences everywhere in the reading. */
  static SpanSearch everywhere(Reading reading, Collection<Sentence> sentences, Budget budget) {
    var search = new SpanSearch(reading, spans(sentences));
    search.run(false, budget);
    return search;
  }

  /** The search for these sentences where something like the end of a sentence stands before. */
  static SpanSearch afterSentences(Reading reading, Collection<Sentence> sentences, Budget budget) {
    var search = new SpanSearch(reading, spans(sentences));
    search.run(true, budget);
    return search;
  }

  /** Where the sentence's spans stand, one after the other with nothing between, each time. */
  List<Found> all(Sentence sentence) {
    List<Found> found = new ArrayList<>();
    for (int start : starts.getOrDefault(sentence.spans().getFirst(), List.of())) {
      end(sentence, start).ifPresent(end -> found.add(new Found(reading, start, end)));
    }
    return found;
  }

  private Optional<Integer> end(Sentence sentence, int start) {
    int at = start;
    for (Span span : sentence.spans()) {
      if (at > start && at < reading.length() && reading.blankAt(at)) {
        at++;
      }
      if (!starts.getOrDefault(span, List.of()).contains(at)) {
        return Optional.empty();
      }
      at += span.length();
    }
    return Optional.of(at);
  }

  private void run(boolean afterSentences, Budget budget) {
    for (int start = 0; start < reading.length(); start++) {
      if (reading.begins(start) && !(afterSentences && !reading.followsSentence(start))) {
        from(start, budget);
      }
    }
  }

  private void from(int start, Budget budget) {
    for (var entry : byLength.entrySet()) {
      int end = start + entry.getKey();
      if (end > reading.length()) {
        return;
      }
      if (reading.ends(end)) {
        budget.spend();
        compare(start, reading.digest(start, end), entry.getValue());
      }
    }
  }

  private void compare(int start, ByteBuffer digest, List<Wanted> wanted) {
    for (Wanted one : wanted) {
      if (digest.equals(one.digest())) {
        starts.computeIfAbsent(one.span(), span -> new ArrayList<>()).add(start);
      }
    }
  }

  private static List<Span> spans(Collection<Sentence> sentences) {
    return sentences.stream().flatMap(sentence -> sentence.spans().stream()).toList();
  }

  /** What may still be hashed. */
  static final class Budget {
    private int left = MOST_HASHES;

    /**
     * Takes one from what may be hashed.
     *
     * @throws TooMuchWorkException nothing is left
     */
    void spend() {
      if (left-- == 0) {
        throw new TooMuchWorkException();
      }
    }
  }

  /** A copy in which too many stretches would have to be hashed. */
  static final class TooMuchWorkException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
