package org.claimgraph.server.rows;

import org.claimgraph.server.budget.Held;
import org.claimgraph.store.compact.Scan;

/** Each row of the input with each triple that fits a pattern. */
final class PatternRows implements Rows {
  private final Rows input;
  private final Scan scan;
  private final Part subject;
  private final Part predicate;
  private final Part object;
  private final Held held;

  PatternRows(Rows input, Scan scan, Part[] parts, Held held) {
    this.input = input;
    this.scan = scan;
    this.subject = parts[0];
    this.predicate = parts[1];
    this.object = parts[2];
    this.held = held;
  }

  @Override
  public void begin() {
    undo();
    scan.end();
    input.begin();
  }

  @Override
  public boolean next() {
    while (true) {
      undo();
      while (scan.next()) {
        if (subject.take(scan.subject())
            && predicate.take(scan.predicate())
            && object.take(scan.object())) {
          return true;
        }
        undo();
        held.check();
      }
      held.check();
      if (!input.next()) {
        return false;
      }
      scan.begin(subject.wanted(), predicate.wanted(), object.wanted());
    }
  }

  @Override
  public void reset() {
    undo();
    scan.end();
    input.reset();
  }

  private void undo() {
    subject.undo();
    predicate.undo();
    object.undo();
  }
}
