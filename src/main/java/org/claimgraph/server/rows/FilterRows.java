package org.claimgraph.server.rows;

import org.claimgraph.server.budget.Held;

/** The rows that pass a test. */
record FilterRows(Rows input, Test test, Held held) implements Rows {
  @Override
  public void begin() {
    input.begin();
  }

  @Override
  public boolean next() {
    while (input.next()) {
      if (test.of() == Truth.TRUE) {
        return true;
      }
      held.check();
    }
    return false;
  }

  @Override
  public void reset() {
    input.reset();
  }
}
