package org.claimgraph.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.evidence.Stretches.Stretch;

/**
 * Whether a copy of a report has its sentences, word for word, wherever they stand.
 *
 * <p>Only digests are compared. The copy is read as it is, then without page furniture, without the
 * footnotes and pull quotes found in it, and without plain digits that can only be footnote marks;
 * what is still missing is looked for across at most {@link #MOST_GAPS} gaps of whole lines. In a
 * copy longer than {@link #LONG} code points the first reading looks only where a sentence can
 * begin, and the others only around what it found; so the work grows with the copy's length, and
 * {@link SpanSearch#MOST_HASHES} bounds it.
 */
public final class CopyVerification {
  private static final int LONG = 400_000;
  private static final int MARGIN = 20_000;
  private static final int MOST_GAPS = 2_000;

  private final TextOfReport report;
  private final Copy copy;
  private final SpanSearch.Budget budget = new SpanSearch.Budget();
  private final Map<Sentence, List<Found>> found = new HashMap<>();

  private CopyVerification(TextOfReport report, Copy copy) {
    this.report = report;
    this.copy = copy;
  }

  /**
   * The report's sentences, looked for in the copy.
   *
   * @throws UnusableCopyException the copy is too long and too unlike the report to try every place
   */
  public static CopyVerification of(Copy copy, TextOfReport report) throws UnusableCopyException {
    try {
      return verified(copy, report);
    } catch (SpanSearch.TooMuchWorkException e) {
      throw new UnusableCopyException(
          "the copy is too long and too unlike the report; it was given up after %,d comparisons"
              .formatted(SpanSearch.MOST_HASHES));
    }
  }

  /** Where the copy has the sentence, if it does. */
  public Optional<Found> found(Sentence sentence) {
    return Optional.ofNullable(found.get(sentence)).map(List::getFirst);
  }

  /** The sentences that the copy does not have, in the order of the plain text. */
  public List<Sentence> missing() {
    return report.sentences().stream().filter(one -> !found.containsKey(one)).toList();
  }

  /** Whether the copy is the report's plain-text file, byte for byte. */
  public boolean isThePlainText() {
    return copy.digest().equals(report.digest());
  }

  private static CopyVerification verified(Copy copy, TextOfReport report) {
    var verification = new CopyVerification(report, copy);
    if (copy.text().length() <= LONG) {
      verification.readInEveryWay();
      return verification;
    }
    var reading = new Reading(copy, copy.all());
    verification.keep(
        SpanSearch.afterSentences(reading, report.sentences(), verification.budget),
        Optional.empty());
    return verification.near().orElse(verification);
  }

  /** The verification of what is around the sentences found, if any, read in every way. */
  private Optional<CopyVerification> near() {
    List<Stretch> places =
        found.values().stream().flatMap(List::stream).map(Found::stretch).toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    int start = places.stream().mapToInt(Stretch::start).min().orElseThrow();
    int end = places.stream().mapToInt(Stretch::end).max().orElseThrow();
    var near = new CopyVerification(report, copy.around(start - MARGIN, end + MARGIN));
    near.readInEveryWay();
    return Optional.of(near);
  }

  private void readInEveryWay() {
    Stretches all = copy.all();
    read(all);
    if (found.isEmpty()) {
      return;
    }
    List<Stretch> furniture = Furniture.of(copy);
    readUnlessSame(all.without(furniture), all);
    Stretches body = all.without(inserts());
    readUnlessSame(body, all);
    Stretches bare = body.without(furniture);
    readUnlessSame(bare, body);
    readWithoutPlainMarks(List.of(all, all.without(furniture), body, bare));
    readAcrossGaps(all.without(inserts()).without(furniture));
    if (!furniture.isEmpty()) {
      readAcrossGaps(all.without(inserts()));
    }
  }

  private void readUnlessSame(Stretches kept, Stretches before) {
    if (!kept.equals(before)) {
      read(kept);
    }
  }

  private void read(Stretches kept) {
    List<Sentence> missing = missing();
    if (!missing.isEmpty()) {
      keep(SpanSearch.everywhere(new Reading(copy, kept), missing, budget), Optional.empty());
    }
  }

  private void readWithoutPlainMarks(Collection<Stretches> readings) {
    var marks = PlainMarks.in(copy, report.marks());
    if (marks.stretches().isEmpty()) {
      return;
    }
    for (Stretches kept : Set.copyOf(readings)) {
      readWithout(marks, kept);
    }
  }

  private void readWithout(PlainMarks marks, Stretches kept) {
    List<Sentence> missing = missing().stream().filter(one -> !one.footnotes().isEmpty()).toList();
    if (!missing.isEmpty()) {
      var reading = new Reading(copy, kept.without(marks.stretches()));
      keep(SpanSearch.everywhere(reading, missing, budget), Optional.of(marks));
    }
  }

  private void readAcrossGaps(Stretches kept) {
    var marks = PlainMarks.in(copy, report.marks());
    int longest = missing().stream().mapToInt(Sentence::length).max().orElse(0);
    Gaps.between(copy, kept, taken())
        .readings(longest + longest / 4)
        .limit(MOST_GAPS)
        .takeWhile(reading -> !missing().isEmpty())
        .forEach(
            reading -> {
              read(reading);
              if (!reading.equals(reading.without(marks.stretches()))) {
                readWithout(marks, reading);
              }
            });
  }

  /** The characters of the sentences found. */
  private BitSet taken() {
    var taken = new BitSet();
    found.values().stream()
        .flatMap(List::stream)
        .flatMap(place -> place.stretches().stream())
        .forEach(stretch -> taken.set(stretch.start(), stretch.end()));
    return taken;
  }

  private List<Stretch> inserts() {
    return found.entrySet().stream()
        .filter(entry -> Inserts.mayBe(entry.getKey().kind()))
        .flatMap(entry -> leftOut(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<Stretch> leftOut(Sentence sentence, List<Found> places) {
    return places.stream().map(place -> Inserts.leftOut(copy, sentence, place.stretch()));
  }

  private void keep(SpanSearch search, Optional<PlainMarks> marks) {
    for (Sentence sentence : missing()) {
      List<Found> places =
          search.all(sentence).stream()
              .filter(
                  place ->
                      marks.isEmpty()
                          || marks.get().belongTo(sentence.footnotes(), place.stretch()))
              .toList();
      if (!places.isEmpty()) {
        found.put(sentence, new ArrayList<>(places));
      }
    }
  }
}
