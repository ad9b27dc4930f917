package org.claimgraph.server.gate;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.server.budget.Stop;

/**
 * Stops the request that allocated the most when the heap stays nearly full after a collection:
 * behind the budgets, for whatever they do not count. Behind it the process ends itself
 * (ExitOnOutOfMemoryError).
 */
final class MemoryWatch {
  private static final double FULL = 0.85;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Visit, Long> begun = new ConcurrentHashMap<>();
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
  void enter(Visit visit) {
    begun.put(visit, threads.getThreadAllocatedBytes(visit.thread()));
  }

  /** The request has ended. */
  void leave(Visit visit) {
    begun.remove(visit);
  }

  /** Stops one request if memory is short. */
  void look() {
    boolean isShort = pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded);
    if (isShort && System.nanoTime() - restUntil > 0) {
      // The pool tells nothing new before the next collection.
      restUntil = System.nanoTime() + PAUSE.toNanos();
      stopGreatest(begun.keySet());
    }
  }

  private void stopGreatest(Collection<Visit> visits) {
    visits.stream()
        .filter(visit -> visit.watch().stopped().isEmpty())
        .max(Comparator.comparingLong(this::allocated))
        .ifPresent(visit -> visit.watch().stop(Stop.memory()));
  }

  private long allocated(Visit visit) {
    Long before = begun.get(visit);
    return before == null ? 0 : threads.getThreadAllocatedBytes(visit.thread()) - before;
  }
}
