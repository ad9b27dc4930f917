package org.claimgraph.server.rows;

import org.claimgraph.server.budget.Watch;

/** Rows that the steps of one query hold in memory, counted until the query ends. */
final class Kept {
  private final Watch watch = Watch.current();
  private long count;

  /**
   * One more is held.
   *
   * @throws org.claimgraph.server.budget.StoppedException that is more than the request may hold
   */
  void one() {
    watch.hold();
    count++;
  }

  /**
   * Goes on if the request may.
   *
   * @throws org.claimgraph.server.budget.StoppedException it was stopped
   */
  void check() {
    watch.check();
  }

  /** Nothing is held any more. */
  void release() {
    watch.release(count);
    count = 0;
  }
}
