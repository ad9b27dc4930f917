package org.claimgraph.server.rows;

import org.claimgraph.server.budget.Watch;

/** The rows that pass a test. */
record FilterRows(Rows input, Test test, Watch watch) implements Rows {
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
      watch.check();
    }
    return false;
  }

  @Override
  public void reset() {
    input.reset();
  }
}
