package org.claimgraph.server.gate;

import java.time.Duration;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/**
 * Stops a request when its time is over. One that does not heed soon after it was stopped, such as
 * one that writes to a client that does not read, loses its connection.
 */
final class Alarm implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private final Alarms all;
  private final Watch watch;
  private final Line line;
  private Duration granted;
  private long end;
  private boolean isHeeded = true;
  private boolean over;

  Alarm(Alarms all, Watch watch, Line line) {
    this.all = all;
    this.watch = watch;
    this.line = line;
    this.granted = watch.budgets().time();
    this.end = System.nanoTime() + granted.toNanos();
  }

  /** Goes off after this time from now, if that is less than what was granted. */
  synchronized void sooner(Duration asked) {
    if (isHeeded && asked.compareTo(granted) < 0) {
      granted = asked;
      end = System.nanoTime() + granted.toNanos();
    }
  }

  /** Goes off if it is time to, and cuts the connection if it is time for that. */
  void look(long now) {
    if (isDue(now)) {
      watch.stop(Stop.time(granted()));
    }
    if (watch.stopped().isPresent()) {
      cut(now);
    }
  }

  private synchronized boolean isDue(long now) {
    return !over && isHeeded && now - end >= 0;
  }

  private synchronized Duration granted() {
    return granted;
  }

  private synchronized void cut(long now) {
    if (isHeeded) {
      isHeeded = false;
      end = now + GRACE.toNanos();
    } else if (!over && now - end >= 0) {
      line.cut();
    }
  }

  @Override
  public void close() {
    all.ended(this);
    synchronized (this) {
      over = true;
    }
  }
}
