package org.claimgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CopyVerificationTest {
  private final TextOfReport report = ReportAtHand.described();
  private final String text = ReportAtHand.text();

  @Test
  void everySentenceIsFoundInThePlainText() {
    assertComplete(text);
  }

  @Test
  void everySentenceIsFoundWithOtherLineBreaks() {
    IntStream.of(30, 40, 60, 72, 100).forEach(n -> assertComplete(CopyVariants.wrapped(text, n)));
  }

  @Test
  void everySentenceIsFoundWithHyphensAtLineEnds() {
    IntStream.of(38, 55, 72).forEach(n -> assertComplete(CopyVariants.hyphenated(text, n)));
  }

  @Test
  void everySentenceIsFoundWithTypographicQuotes() {
    assertComplete(CopyVariants.typographicQuotes(text));
  }

  @Test
  void everySentenceIsFoundWithOtherWhiteSpace() {
    assertComplete(CopyVariants.otherWhiteSpace(text));
  }

  @Test
  void everySentenceIsFoundWithMoreMarkdown() {
    assertComplete(CopyVariants.markdown(text));
  }

  @Test
  void everySentenceIsFoundWithoutMarkdown() {
    assertComplete(CopyVariants.withoutMarkdown(text));
  }

  @Test
  void everySentenceIsFoundOnPagesWithHeadsAndNumbers() {
    for (boolean emptyLines : List.of(true, false)) {
      for (int lines : List.of(7, 13, 40)) {
        String wrapped = CopyVariants.wrapped(text, 70);
        assertComplete(CopyVariants.onPages(wrapped, lines, "OSW COMMENTARY", emptyLines));
        assertComplete(CopyVariants.onPages(wrapped, lines, report.title(), emptyLines));
      }
    }
  }

  @Test
  void everySentenceIsFoundWhereCutSentencesAreWhole() {
    assertComplete(CopyVariants.whole(text));
    assertComplete(CopyVariants.wrapped(CopyVariants.whole(text), 66));
  }

  @Test
  void everySentenceIsFoundWhereFootnotesAndPullQuotesCutOthers() {
    String whole = CopyVariants.whole(text);
    int notes = whole.indexOf("\n\n" + CopyVariants.inserts(text).getFirst());
    String body = CopyVariants.wrapped(whole.substring(0, notes), 66);
    for (boolean emptyLines : List.of(true, false)) {
      for (int every : List.of(11, 17, 20)) {
        var inserts = CopyVariants.inserts(text);
        assertComplete(CopyVariants.cutBy(body, inserts, every, emptyLines));
        var wrapped = inserts.stream().map(one -> CopyVariants.wrapped(one, 50)).toList();
        assertComplete(CopyVariants.cutBy(body, wrapped, every, emptyLines));
      }
    }
  }

  @Test
  void everySentenceIsFoundWhereUnknownLinesCutIt() {
    String caption = "A map of the region\nSource: somebody's own drawing\nScale not given";
    String wrapped = CopyVariants.wrapped(text, 80);
    var once = List.of(caption, "Editors: A. B., C. D.", "\f");
    assertComplete(CopyVariants.cutBy(wrapped, once, 15, true));
  }

  @Test
  void everySentenceIsFoundWithEveryStyleOfFootnoteMark() {
    for (String style : List.of("[%s]", "^%s^", "<sup>%s</sup>", " [%s]", "[%1$s](#fn%1$s)")) {
      assertComplete(CopyVariants.marks(text, style));
    }
  }

  @Test
  void everySentenceIsFoundWhereMarksArePlainDigits() {
    assertComplete(CopyVariants.marks(text, "%s"));
    assertComplete(CopyVariants.wrapped(CopyVariants.marks(text, "%s"), 66));
    assertComplete(CopyVariants.whole(CopyVariants.marks(text, "%s")));
  }

  @Test
  void everySentenceIsFoundWithLigaturesAndSoftHyphens() {
    assertComplete(CopyVariants.ligaturesAndSoftHyphens(text));
  }

  @Test
  void everySentenceIsFoundOnOneLine() {
    assertComplete(CopyVariants.onOneLine(text));
  }

  @Test
  void everySentenceIsFoundInWhatPdfToolsMakeOfIt() {
    String copy = CopyVariants.marks(CopyVariants.withoutMarkdown(text), "%s");
    copy = CopyVariants.ligaturesAndSoftHyphens(CopyVariants.typographicQuotes(copy));
    copy = CopyVariants.onPages(CopyVariants.hyphenated(copy, 64), 45, "OSW Commentary", true);
    assertComplete(copy);
  }

  @Test
  void changedWordIsReportedMissingAndNothingElse() {
    assertAllMissing(report.sentences(), CopyVerificationTest::addLetter, "");
  }

  @Test
  void changedNumberIsReportedMissing() {
    assertAllMissing(withDigits(), words -> words.replaceFirst("[0-8]", "9"), "");
    assertAllMissing(withDigits(), words -> words.replaceFirst("([0-9])", "$13"), "");
  }

  @Test
  void changedNumberIsReportedMissingWhereMarksArePlainDigits() {
    assertAllMissing(withDigits(), words -> words.replaceFirst("(?<=[0-9])(?![0-9])", "4"), "%s");
    assertAllMissing(withDigits(), words -> words.replaceFirst("(?<=[0-9])(?![0-9])", "7"), "%s");
  }

  @Test
  void secondMarkOfAFootnoteIsReportedMissing() {
    Sentence sentence = named("strachota-030");
    String twice = change(text, sentence, words -> words.replaceFirst("carried", "carried2"));
    assertOnlyMissing(sentence, twice);
    assertEquals(List.of("strachota-030"), missing(CopyVariants.marks(twice, "%s")));
  }

  @Test
  void digitAfterAHeadingIsReportedMissing() {
    Sentence heading = named("strachota-heading-5");
    assertOnlyMissing(heading, change(text, heading, words -> words + "2"));
  }

  @Test
  void insertedNegationIsReportedMissing() {
    assertAllMissing(
        sentences().filter(one -> one.kind() == Sentence.Kind.BODY).toList(),
        words -> words.replaceFirst(" ", " not "),
        "");
  }

  @Test
  void wordInsertedWhereASentenceIsCutIsReportedMissing() {
    for (Sentence sentence : report.sentences()) {
      if (sentence.spans().size() == 2) {
        int start = sentence.spans().getLast().start();
        assertOnlyMissing(sentence, text.substring(0, start) + "not " + text.substring(start));
        int end = sentence.spans().getFirst().end();
        assertOnlyMissing(sentence, text.substring(0, end) + " not" + text.substring(end));
      }
    }
  }

  @Test
  void lineWithOneMoreWordIsNoGap() {
    String wrapped = CopyVariants.wrapped(text, 60);
    Sentence sentence = named("strachota-089");
    var found = verify(wrapped).found(sentence).orElseThrow();
    var lines = new ArrayList<>(wrapped.lines().toList());
    lines.add(found.firstLine(), "not");
    assertEquals(List.of("strachota-089"), missing(String.join("\n", lines)));
  }

  @Test
  void sentenceFoundStandsWhereItIs() {
    String copy = "one line\n" + text;
    Found found = verify(copy).found(named("strachota-022")).orElseThrow();
    assertEquals(20, found.firstLine());
    assertEquals(24, found.lastLine());
    assertTrue(found.words().matches("In Afghanistan, .* parts of the country were .*\\."));
  }

  @Test
  void unrelatedCopyHasNoSentence() {
    assertEquals(report.sentences().size(), missing("Nothing of it stands here.").size());
  }

  @Test
  void longUnrelatedCopyIsReadInTime() {
    String unrelated = "Some words that stand in no report, and 12 more. ".repeat(60_000);
    // The time of this thread alone, so that a busy machine makes no difference.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertEquals(report.sentences().size(), missing(unrelated).size());
    assertTrue(threads.getCurrentThreadCpuTime() - start < 20_000_000_000L);
  }

  @Test
  void reportIsFoundInALongCopy() {
    String much = "Some words that stand in no report, and 12 more.\n".repeat(10_000);
    assertComplete(much + text + "\n" + much);
  }

  private void assertComplete(String copy) {
    assertEquals(List.of(), missing(copy));
  }

  private void assertOnlyMissing(Sentence sentence, String copy) {
    assertEquals(List.of(sentence.name()), missing(copy));
  }

  /** Changes every second of the sentences, then the others, and expects all of them missing. */
  private void assertAllMissing(
      List<Sentence> sentences, UnaryOperator<String> change, String styleOfMarks) {
    for (int half = 0; half < 2; half++) {
      int parity = half;
      var changed = sentences.stream().filter(one -> sentences.indexOf(one) % 2 == parity).toList();
      String copy = text;
      for (Sentence sentence : changed.reversed()) {
        copy = change(copy, sentence, change);
      }
      copy = styleOfMarks.isEmpty() ? copy : CopyVariants.marks(copy, styleOfMarks);
      assertEquals(changed.stream().map(Sentence::name).toList(), missing(copy));
    }
  }

  private List<String> missing(String copy) {
    return verify(copy).missing().stream().map(Sentence::name).toList();
  }

  private CopyVerification verify(String copy) {
    try {
      return CopyVerification.of(Copy.of(copy), report);
    } catch (UnusableCopyException e) {
      throw new AssertionError(e);
    }
  }

  private Sentence named(String name) {
    return report.sentences().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private Stream<Sentence> sentences() {
    return report.sentences().stream();
  }

  private List<Sentence> withDigits() {
    return sentences()
        .filter(one -> words(one.spans().getFirst()).matches("(?s).*[0-8].*"))
        .collect(Collectors.toList());
  }

  private String words(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The text with the sentence's first span changed; what stands before it is as it was. */
  private String change(String text, Sentence sentence, UnaryOperator<String> change) {
    Span span = sentence.spans().getFirst();
    return text.substring(0, span.start()) + change.apply(words(span)) + text.substring(span.end());
  }

  /** The words with a letter added to one in the middle. */
  private static String addLetter(String words) {
    return words.replaceFirst("^(.{%d}[^\\p{L}]*\\p{L}+)".formatted(words.length() / 3), "$1x");
  }
}
