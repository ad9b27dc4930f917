package org.claimgraph.evidence;

import java.util.regex.Pattern;
import org.claimgraph.evidence.Sentence.Kind;
import org.claimgraph.evidence.Stretches.Stretch;

/**
 * Parts of a report that may stand in the middle of a sentence of its body: footnotes, pull quotes
 * and, where they run along the pages, title and headings.
 */
final class Inserts {
  private static final String SIGNS = "[\"'\u2018-\u201F\u00AB\u00BB*_>#\\s]";
  private static final Pattern MARK_BEFORE =
      Pattern.compile(
          "(?:^|(?<=\\s))(?:" + SIGNS + "|\\[\\^?[0-9]{1,3}\\]:?|[0-9]{1,3}[.):]?\\s)*$");
  private static final Pattern MARK_AFTER = Pattern.compile("^" + SIGNS + "+(?=\\s|$)");
  private static final int LONGEST_MARK = 16;

  private Inserts() {}

  /** Whether a sentence of this kind may stand there at all. */
  static boolean mayBe(Kind kind) {
    return kind != Kind.BODY;
  }

  /** What to leave out of the copy for the sentence found there, its mark included. */
  static Stretch leftOut(Copy copy, Sentence sentence, Stretch found) {
    Copy.Line first = copy.lineAt(found.start());
    Copy.Line last = copy.lineAt(found.end() - 1);
    var before = MARK_BEFORE.matcher(head(copy, first, found));
    int start = before.find() ? found.start() - (before.end() - before.start()) : found.start();
    var after = MARK_AFTER.matcher(copy.text().substring(found.end(), last.end()));
    int end = after.find() ? found.end() + after.end() : found.end();
    boolean runs = sentence.kind() == Kind.PULL_QUOTE || sentence.kind() == Kind.FOOTNOTE;
    boolean alone = start == first.start() && end == last.end();
    return runs || alone ? new Stretch(start, end) : new Stretch(found.start(), found.start());
  }

  private static String head(Copy copy, Copy.Line line, Stretch found) {
    int start = Math.max(line.start(), found.start() - LONGEST_MARK);
    return copy.text().substring(start, found.start());
  }
}
