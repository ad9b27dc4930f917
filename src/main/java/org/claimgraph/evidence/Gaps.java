package org.claimgraph.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimgraph.evidence.Copy.Line;
import org.claimgraph.evidence.Stretches.Stretch;

/**
 * Readings of a copy around each group of whole lines that may cut a sentence there: up to {@link
 * #MOST_LINES} lines with an empty line, a page's end or something already left out before or after
 * them. A line that nothing sets off is part of the text and stays.
 */
final class Gaps {
  private static final int MOST_LINES = 15;

  private final Copy copy;
  private final Stretches kept;
  private final BitSet taken;
  private final List<Line> lines;
  private final List<Boolean> setOff = new ArrayList<>();

  private Gaps(Copy copy, Stretches kept, BitSet taken) {
    this.copy = copy;
    this.kept = kept;
    this.taken = taken;
    lines = copy.lines().stream().filter(this::hasText).toList();
    for (int i = 0; i <= lines.size(); i++) {
      setOff.add(i == 0 || i == lines.size() || isSetOff(lines.get(i - 1), lines.get(i)));
    }
  }

  /**
   * The gaps where no sentence that was found stands on either side, by the characters it takes.
   */
  static Gaps between(Copy copy, Stretches kept, BitSet taken) {
    return new Gaps(copy, kept, taken);
  }

  /** The readings, each of so many characters before and after the lines that it leaves out. */
  Stream<Stretches> readings(int characters) {
    return IntStream.range(1, lines.size())
        .filter(first -> !taken.get(lastCharacter(lines.get(first - 1))))
        .boxed()
        .flatMap(first -> readings(first, characters));
  }

  private Stream<Stretches> readings(int first, int characters) {
    return IntStream.range(first + 1, Math.min(lines.size(), first + MOST_LINES + 1))
        .filter(next -> setOff.get(first) || setOff.get(next))
        .filter(next -> !taken.get(firstCharacter(lines.get(next))))
        .mapToObj(next -> around(first, next, characters));
  }

  private int firstCharacter(Line line) {
    int first = line.start();
    while (first < line.end() - 1 && Character.isWhitespace(copy.text().charAt(first))) {
      first++;
    }
    return first;
  }

  private int lastCharacter(Line line) {
    int last = line.end() - 1;
    while (last > line.start() && Character.isWhitespace(copy.text().charAt(last))) {
      last--;
    }
    return last;
  }

  private Stretches around(int first, int next, int characters) {
    int start = lines.get(first - 1).start();
    for (int i = first - 1; i > 0 && lines.get(first - 1).end() - start < characters; i--) {
      start = lines.get(i - 1).start();
    }
    int end = lines.get(next).end();
    for (int i = next + 1; i < lines.size() && end - lines.get(next).start() < characters; i++) {
      end = lines.get(i).end();
    }
    var gap = new Stretch(lines.get(first).start(), lines.get(next - 1).end());
    return kept.within(start, end).without(List.of(gap));
  }

  private boolean hasText(Line line) {
    return kept.within(line.start(), line.end()).list().stream()
        .anyMatch(part -> !copy.text().substring(part.start(), part.end()).isBlank());
  }

  private static boolean isSetOff(Line before, Line after) {
    return after.newPage() || after.number() > before.number() + 1;
  }
}
