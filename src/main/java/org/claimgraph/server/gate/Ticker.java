package org.claimgraph.server.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things later, and again and again, in threads of its own. */
final class Ticker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private final ScheduledThreadPoolExecutor threads;
  private final List<Future<?>> repeated = new ArrayList<>();

  Ticker() {
    threads =
        new ScheduledThreadPoolExecutor(2, Thread.ofPlatform().daemon().name("gate-", 0).factory());
    threads.setRemoveOnCancelPolicy(true);
  }

  /** Does it once after this time. */
  Future<?> after(Duration time, Runnable action) {
    return threads.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does it every so often; a failure is logged and does not end it. */
  void every(Duration time, Runnable action) {
    long millis = time.toMillis();
    repeated.add(
        threads.scheduleWithFixedDelay(
            () -> safely(action), millis, millis, TimeUnit.MILLISECONDS));
  }

  private static void safely(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.warn("a watch over requests failed and goes on", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
