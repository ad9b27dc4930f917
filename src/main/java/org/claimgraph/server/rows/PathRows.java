package org.claimgraph.server.rows;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.claimgraph.server.budget.Held;
import org.claimgraph.store.compact.Scan;

/** Each row of the input with each way that a property path leads from one node to another. */
final class PathRows implements Rows {
  private final Rows input;
  private final Ends ends;
  private final Held kept;
  private final int nodes;
  private int[] pairs = {};
  private int at;

  /**
   * Both ends of a path, and the path from each.
   *
   * @param subject where it begins
   * @param forward from there
   * @param object where it ends
   * @param backward from there
   */
  record Ends(Part subject, Hop forward, Part object, Hop backward) {}

  PathRows(Rows input, Ends ends, Work work) {
    this.input = input;
    this.ends = ends;
    this.kept = work.kept();
    this.nodes = work.graph().dictionary().size();
  }

  @Override
  public void begin() {
    forget();
    input.begin();
  }

  @Override
  public boolean next() {
    while (true) {
      undo();
      while (at < pairs.length) {
        at += 2;
        if (ends.subject().take(pairs[at - 2]) && ends.object().take(pairs[at - 1])) {
          return true;
        }
        undo();
      }
      kept.check();
      if (!input.next()) {
        return false;
      }
      follow(ends.subject().wanted(), ends.object().wanted());
    }
  }

  private void follow(int subject, int object) {
    IntStream.Builder found = IntStream.builder();
    if (subject != Scan.ANY) {
      ends.forward().from(subject, each -> pair(subject, each, found));
    } else if (object != Scan.ANY) {
      ends.backward().from(object, each -> pair(each, object, found));
    } else {
      for (int node = 0; node < nodes; node++) {
        int start = node;
        kept.check();
        ends.forward().from(start, each -> pair(start, each, found));
      }
    }
    pairs = found.build().toArray();
    at = 0;
  }

  private void pair(int subject, int object, IntConsumer found) {
    kept.check();
    found.accept(subject);
    found.accept(object);
  }

  private void undo() {
    ends.subject().undo();
    ends.object().undo();
  }

  private void forget() {
    undo();
    pairs = new int[0];
    at = 0;
  }

  @Override
  public void reset() {
    forget();
    input.reset();
  }
}
