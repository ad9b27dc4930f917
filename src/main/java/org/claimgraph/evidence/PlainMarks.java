package org.claimgraph.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimgraph.evidence.Stretches.Stretch;

/**
 * Footnote marks that stand in a copy as plain digits, as in text taken out of a PDF document.
 *
 * <p>Digits count as a mark only where they directly follow a letter or a punctuation mark and are
 * the number of one of the report's footnotes; and a sentence that is found without them may lack
 * only marks of its own footnotes, each once. So no number is taken for another.
 */
final class PlainMarks {
  private final List<Mark> marks;

  private record Mark(int footnote, Stretch stretch) {}

  private PlainMarks(List<Mark> marks) {
    this.marks = marks;
  }

  /** The places in the copy where a mark of one of these footnotes may stand. */
  static PlainMarks in(Copy copy, Set<Integer> footnotes) {
    if (footnotes.isEmpty()) {
      return new PlainMarks(List.of());
    }
    String numbers = footnotes.stream().map(String::valueOf).collect(Collectors.joining("|"));
    // After "1." or "12," the digits are part of a number; after "2023," they may be a mark.
    Pattern pattern =
        Pattern.compile(
            "(?<=[\\p{L}.,;:!?)\\]'\"\u2019\u201D\u00BB])(?<!(?<![0-9])[0-9]{1,3}[.,])(?:"
                + numbers
                + ")(?![\\p{L}\\p{N}]|[.,:/\u2013-][0-9])");
    return new PlainMarks(
        pattern
            .matcher(copy.text())
            .region(copy.all().list().getFirst().start(), copy.all().list().getLast().end())
            .useTransparentBounds(true)
            .results()
            .map(m -> new Mark(Integer.parseInt(m.group()), new Stretch(m.start(), m.end())))
            .toList());
  }

  Collection<Stretch> stretches() {
    return marks.stream().map(Mark::stretch).toList();
  }

  /** Whether the stretch lacks no more than one mark of each of these footnotes. */
  boolean belongTo(Set<Integer> footnotes, Stretch stretch) {
    Set<Integer> left = new HashSet<>(footnotes);
    return marks.stream()
        .filter(mark -> mark.stretch().start() >= stretch.start())
        .filter(mark -> mark.stretch().end() <= stretch.end())
        .allMatch(mark -> left.remove(mark.footnote()));
  }
}
