package org.claimgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.claimgraph.evidence.Sentence.Kind;
import org.junit.jupiter.api.Test;

final class TextOfReportTest {
  private final TextOfReport report = ReportAtHand.described();

  @Test
  void everySentenceIsThereOnce() {
    assertEquals(119, report.sentences().size());
    assertEquals(95, count(Kind.BODY));
    assertEquals(1, count(Kind.TITLE));
    assertEquals(1, count(Kind.BYLINE));
    assertEquals(5, count(Kind.HEADING));
    assertEquals(4, count(Kind.PULL_QUOTE));
    assertEquals(13, count(Kind.FOOTNOTE));
  }

  @Test
  void bodySentencesAreNumberedInReadingOrder() {
    var names =
        report.sentences().stream().filter(s -> s.kind() == Kind.BODY).map(Sentence::name).toList();
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals("strachota-001", names.getFirst());
    assertEquals("strachota-095", names.getLast());
  }

  @Test
  void sevenSentencesAreCut() {
    assertEquals(
        List.of("015", "022", "043", "051", "058", "071", "092"),
        report.sentences().stream()
            .filter(sentence -> sentence.spans().size() == 2)
            .map(sentence -> sentence.name().substring("strachota-".length()))
            .toList());
  }

  @Test
  void positionIsWhatAReaderCounts() {
    assertEquals(
        "section 2 (Islamic State-Khorasan: a new incarnation), paragraph 2, sentence 2",
        sentence("strachota-044").position().words());
    assertEquals("footnote 10, sentence 1", sentence("strachota-fn-10-1").position().words());
    assertEquals(Set.of(4, 5), sentence("strachota-043").footnotes());
  }

  @Test
  void spansAreThoseOfThePlainText() {
    String text = ReportAtHand.text();
    for (Sentence sentence : report.sentences()) {
      for (Span span : sentence.spans()) {
        assertEquals(span, Span.of(span.name(), text, span.start(), span.end()));
      }
    }
  }

  @Test
  void digestIsThatOfThePlainText() {
    String digest = Copy.of(ReportAtHand.text()).digest();
    assertEquals(report.digest(), digest);
    assertEquals(32, HexFormat.of().parseHex(digest).length);
  }

  @Test
  void spansDoNotOverlap() {
    var spans =
        report.sentences().stream()
            .flatMap(sentence -> sentence.spans().stream())
            .sorted((one, other) -> Integer.compare(one.start(), other.start()))
            .toList();
    for (int i = 1; i < spans.size(); i++) {
      assertTrue(spans.get(i - 1).end() <= spans.get(i).start(), spans.get(i).name());
    }
  }

  private long count(Kind kind) {
    return report.sentences().stream().filter(sentence -> sentence.kind() == kind).count();
  }

  private Sentence sentence(String name) {
    return report.sentences().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
