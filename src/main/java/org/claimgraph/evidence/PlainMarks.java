package org.claimgraph.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.evidence.Stretches.Stretch;

/**
 * Footnote marks that stand in a copy as plain digits, as in text taken out of a PDF document.
 *
 * <p>Digits count as a mark only where they directly follow a letter or a punctuation mark and are
 * the number of one of the report's footnotes; and a sentence that is found without them may lack
 * only marks of its own footnotes, each once and only if it is not there in another form. So no
 * number is taken for another.
 */
final class PlainMarks {
  private static final String SUPERSCRIPTS =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final int LONGEST_MARK = 8;

  private final String text;
  private final List<Mark> marks;

  private record Mark(int footnote, Stretch stretch) {}

  private PlainMarks(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /** The places in the copy where a mark of one of these footnotes may stand. */
  static PlainMarks in(Copy copy, Set<Integer> footnotes) {
    if (footnotes.isEmpty()) {
      return new PlainMarks(copy.text(), List.of());
    }
    String numbers = footnotes.stream().map(String::valueOf).collect(Collectors.joining("|"));
    // After "1." or "12," the digits are part of a number; after "2023," they may be a mark.
    Pattern pattern =
        Pattern.compile(
            "(?<=[\\p{L}.,;:!?)\\]'\"\u2019\u201D\u00BB])(?<!(?<![0-9])[0-9]{1,3}[.,])(?:"
                + numbers
                + ")(?![\\p{L}\\p{N}]|[.,:/\u2013-][0-9])");
    return new PlainMarks(
        copy.text(),
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

  /** Whether the stretch lacks no more than one mark of each of these footnotes, or has it. */
  boolean belongTo(Set<Integer> footnotes, Stretch stretch) {
    int end = Math.min(text.length(), stretch.end() + LONGEST_MARK);
    String words = text.substring(stretch.start(), end);
    Set<Integer> left =
        footnotes.stream().filter(n -> !hasMark(words, n)).collect(Collectors.toSet());
    return marks.stream()
        .filter(mark -> mark.stretch().start() >= stretch.start())
        .filter(mark -> mark.stretch().start() <= stretch.end())
        .allMatch(mark -> left.remove(mark.footnote()));
  }

  private static boolean hasMark(String words, int footnote) {
    String raised =
        String.valueOf(footnote)
            .chars()
            .mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
            .collect(Collectors.joining());
    return Stream.of(raised, "[%d]", "[^%d]", "^%d^", ">%d<")
        .anyMatch(form -> words.contains(form.formatted(footnote)));
  }
}
