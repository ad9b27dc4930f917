package org.claimgraph.server.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.budget.Watch;

/**
 * Lets so many queries run at once. A free place goes to the client with the fewest queries
 * running; among equals, to the one that waited longest.
 */
final class Admission {
  private final Places places;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Waiter> waiters = new ArrayList<>();
  private final Map<String, Integer> running = new HashMap<>();
  private int taken;

  Admission(Places places) {
    this.places = places;
  }

  /** A place, to be given back by closing it; nothing if none became free in time. */
  Optional<Place> enter(String client) throws InterruptedException {
    return enter(client, new Watch(Budgets.DEFAULT));
  }

  /** The same; who is stopped while waiting waits no longer. */
  Optional<Place> enter(String client, Watch watch) throws InterruptedException {
    lock.lock();
    try {
      if (waiters.size() >= places.waiting() || waitersOf(client) >= places.waitingPerClient()) {
        return Optional.empty();
      }
      if (waiters.isEmpty() && taken < places.atOnce() && mayRun(client)) {
        take(client);
        return Optional.of(new Place(this, client));
      }
      Waiter waiter = new Waiter(client, lock.newCondition());
      waiters.add(waiter);
      admit();
      watch.whenStopped(() -> wake(waiter));
      return await(waiter, watch) ? Optional.of(new Place(this, client)) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void wake(Waiter waiter) {
    lock.lock();
    try {
      waiter.turn.signal();
    } finally {
      lock.unlock();
    }
  }

  private boolean await(Waiter waiter, Watch watch) throws InterruptedException {
    try {
      long left = places.patience().toNanos();
      while (!waiter.admitted && left > 0 && watch.stopped().isEmpty()) {
        left = waiter.turn.awaitNanos(left);
      }
      return waiter.admitted;
    } finally {
      waiters.remove(waiter);
    }
  }

  /** Queries that run. */
  int running() {
    return locked(() -> taken);
  }

  /** Queries that wait. */
  int waiting() {
    return locked(waiters::size);
  }

  private int locked(IntSupplier number) {
    lock.lock();
    try {
      return number.getAsInt();
    } finally {
      lock.unlock();
    }
  }

  private long waitersOf(String client) {
    return waiters.stream().filter(each -> each.client.equals(client)).count();
  }

  private void admit() {
    while (taken < places.atOnce()) {
      Optional<Waiter> next =
          waiters.stream()
              .filter(each -> mayRun(each.client))
              .min(Comparator.comparingInt(each -> runningOf(each.client)));
      if (next.isEmpty()) {
        return;
      }
      Waiter waiter = next.get();
      waiter.admitted = true;
      waiters.remove(waiter);
      take(waiter.client);
      waiter.turn.signal();
    }
  }

  private void take(String client) {
    taken++;
    running.merge(client, 1, Integer::sum);
  }

  private boolean mayRun(String client) {
    return runningOf(client) < places.perClient();
  }

  private int runningOf(String client) {
    return running.getOrDefault(client, 0);
  }

  private void leave(String client) {
    lock.lock();
    try {
      taken--;
      running.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
      admit();
    } finally {
      lock.unlock();
    }
  }

  /** A place among those that run. */
  record Place(Admission admission, String client) {
    void close() {
      admission.leave(client);
    }
  }

  private static final class Waiter {
    private final String client;
    private final Condition turn;
    private boolean admitted;

    Waiter(String client, Condition turn) {
      this.client = client;
      this.turn = turn;
    }
  }
}
