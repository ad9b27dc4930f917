package org.claimgraph.server.gate;

import java.time.Duration;
import org.claimgraph.server.budget.Stop;

/**
 * How many queries run and wait.
 *
 * @param atOnce queries that run at once
 * @param waiting queries that wait for a place
 * @param patience how long a query waits before it is sent away
 */
public record Places(int atOnce, int waiting, Duration patience) {
  /**
   * Four for each processor of this machine, and a short queue. Most queries are over in less time
   * than it takes to hand a place from one to the next.
   */
  public static Places ofThisMachine() {
    return of(Math.max(8, 4 * Runtime.getRuntime().availableProcessors()));
  }

  /** So many at once, and a short queue. */
  public static Places of(int atOnce) {
    return new Places(atOnce, 4 * atOnce, Duration.ofSeconds(5));
  }

  /** Places that one client may have; one is left for the others where there is more than one. */
  int perClient() {
    return Math.max(1, atOnce - 1);
  }

  /** Queries of one client that may wait. */
  int waitingPerClient() {
    return Math.max(1, waiting / 2);
  }

  /** What a query is told that found no place in time. */
  Stop busy() {
    return new Stop(
        "busy",
        503,
        "the server is busy: "
            + atOnce
            + " queries run at once and others wait; try again in "
            + patience.toSeconds()
            + " s");
  }
}
