package org.claimgraph.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.evidence.Stretches.Stretch;

/** Where a sentence stands in a copy, which has it word for word. */
public final class Found {
  private final Reading reading;
  private final int start;
  private final int end;

  Found(Reading reading, int start, int end) {
    this.reading = reading;
    this.start = start;
    this.end = end;
  }

  /** The line, counted from 1, in which the sentence begins. */
  public int firstLine() {
    return reading.copy().lineAt(stretch().start()).number();
  }

  /** The line, counted from 1, in which the sentence ends. */
  public int lastLine() {
    return reading.copy().lineAt(stretch().end() - 1).number();
  }

  /** The sentence as the copy has it, on one line; what cuts it there is left out. */
  public String words() {
    return reading.stretches(start, end).stream()
        .map(stretch -> reading.copy().text().substring(stretch.start(), stretch.end()))
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** From its first to its last character in the copy. */
  Stretch stretch() {
    return reading.stretch(start, end);
  }

  /** What of the copy it consists of. */
  List<Stretch> stretches() {
    return reading.stretches(start, end);
  }
}
