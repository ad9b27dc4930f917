package org.claimgraph.server.budget;

/** The request was stopped; it unwinds whatever works for it. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Stop stop;

  StoppedException(Stop stop) {
    super(stop.words(), null, false, false);
    this.stop = stop;
  }

  /** Why. */
  public Stop stop() {
    return stop;
  }
}
