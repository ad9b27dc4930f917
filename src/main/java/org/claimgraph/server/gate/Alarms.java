package org.claimgraph.server.gate;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.server.budget.Watch;

/**
 * The alarms of all requests, looked at now and then. To set a timer for each request would wake a
 * thread for each, and nearly all end long before.
 */
final class Alarms {
  private static final Duration EVERY = Duration.ofMillis(25);
  private final Set<Alarm> set = ConcurrentHashMap.newKeySet();

  Alarms(Ticker timer) {
    timer.every(EVERY, this::look);
  }

  /** The alarm of a request that begins now, until it is closed. */
  Alarm begin(Watch watch, Line line) {
    Alarm alarm = new Alarm(this, watch, line);
    set.add(alarm);
    return alarm;
  }

  /** The alarm goes off no more. */
  void ended(Alarm alarm) {
    set.remove(alarm);
  }

  private void look() {
    long now = System.nanoTime();
    set.forEach(alarm -> alarm.look(now));
  }
}
