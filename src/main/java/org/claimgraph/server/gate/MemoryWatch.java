package org.claimgraph.server.gate;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/**
 * Stops the request that allocated the most when the heap stays nearly full after a collection:
 * behind the budgets, for whatever they do not count. Behind it the process ends itself
 * (ExitOnOutOfMemoryError).
 */
final class MemoryWatch {
  private static final double FULL = 0.85;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Watch, Begin> begun = new ConcurrentHashMap<>();
  private final List<MemoryPoolMXBean> pools;
  private volatile long restUntil = System.nanoTime();

  MemoryWatch() {
    pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
            .filter(pool -> pool.getUsage().getMax() > 0)
            .filter(pool -> !pool.getName().matches(".*(Eden|Survivor).*"))
            .toList();
    for (MemoryPoolMXBean pool : pools) {
      pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax()));
    }
  }

  /** The request begins. */
  void enter(Watch watch) {
    long thread = Thread.currentThread().threadId();
    begun.put(watch, new Begin(thread, threads.getCurrentThreadAllocatedBytes()));
  }

  /** The request has ended. */
  void leave(Watch watch) {
    begun.remove(watch);
  }

  /** Stops one request if memory is short. */
  void look() {
    boolean isShort = pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    if (isShort && System.nanoTime() - restUntil > 0) {
      // The pool tells nothing new before the next collection.
      restUntil = System.nanoTime() + PAUSE.toNanos();
      stopGreatest();
    }
  }

  private void stopGreatest() {
    begun.entrySet().stream()
        .filter(each -> each.getKey().stopped().isEmpty())
        .max(Comparator.comparingLong(each -> allocated(each.getValue())))
        .ifPresent(each -> each.getKey().stop(Stop.memory()));
  }

  private long allocated(Begin begin) {
    return threads.getThreadAllocatedBytes(begin.thread()) - begin.allocated();
  }

  /** The thread that works for a request, and what it had allocated before. */
  private record Begin(long thread, long allocated) {}
}
