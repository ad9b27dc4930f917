package org.claimgraph.server.budget;

/** Rows that one part of a query holds in memory, counted until they are released. */
public final class Held {
  private final Watch watch;
  private long count;

  /** Nothing yet, counted by this watch. */
  public Held(Watch watch) {
    this.watch = watch;
  }

  /**
   * One more is held.
   *
   * @throws StoppedException that is more than the request may hold
   */
  public void one() {
    watch.hold();
    count++;
  }

  /**
   * Goes on if the request may.
   *
   * @throws StoppedException it was stopped
   */
  public void check() {
    watch.check();
  }

  /** Nothing is held any more. */
  public void release() {
    watch.release(count);
    count = 0;
  }
}
