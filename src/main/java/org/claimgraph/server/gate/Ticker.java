package org.claimgraph.server.gate;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things again and again, in threads of its own. */
final class Ticker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
  private final ScheduledThreadPoolExecutor threads;

  Ticker() {
    threads =
        new ScheduledThreadPoolExecutor(
            2, task -> Thread.ofPlatform().daemon().name("gate").unstarted(task));
  }

  /** Does it every so often; a failure is logged and does not end it. */
  void every(Duration time, Runnable action) {
    long millis = time.toMillis();
    Future<?> unused =
        threads.scheduleWithFixedDelay(() -> safely(action), millis, millis, TimeUnit.MILLISECONDS);
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
