package org.claimgraph.server.gate;

import java.time.Duration;
import java.util.concurrent.Future;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Stops a request when its time is over. One that does not heed soon after it was stopped, such as
 * one that writes to a client that does not read, loses its connection.
 */
final class Alarm implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private final Ticker timer;
  private final Watch watch;
  private final Line line;
  private Future<?> time;
  private @Nullable Future<?> cut;
  private boolean over;

  Alarm(Ticker timer, Watch watch, Line line) {
    this.timer = timer;
    this.watch = watch;
    this.line = line;
    this.time = in(watch.budgets().time());
    watch.whenStopped(this::stopped);
  }

  /** Goes off after this time from now, if that is less than what was granted. */
  synchronized void sooner(Duration asked) {
    if (!over && asked.compareTo(watch.budgets().time()) < 0) {
      time.cancel(false);
      time = in(asked);
    }
  }

  private Future<?> in(Duration after) {
    return timer.after(after, () -> watch.stop(Stop.time(after)));
  }

  private synchronized void stopped() {
    if (!over) {
      cut = timer.after(GRACE, this::cut);
    }
  }

  private synchronized void cut() {
    if (!over) {
      line.cut();
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    time.cancel(false);
    if (cut != null) {
      cut.cancel(false);
    }
  }
}
