package org.claimgraph.server.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The watch over one request: counts what it uses and stops it. Work looks up the watch of its
 * thread and asks it often; any thread may stop it. The counters belong to the request's thread.
 */
public final class Watch {
  private static final ThreadLocal<@Nullable Watch> CURRENT = new ThreadLocal<>();

  private final Budgets budgets;
  private final List<Runnable> whenStopped = new ArrayList<>();
  private volatile @Nullable Stop stop;
  private long rows;
  private long held;
  private long text;
  private int calls;

  /** A watch that grants these budgets. */
  public Watch(Budgets budgets) {
    this.budgets = budgets;
  }

  /** The watch of this thread; one that never stops anything if no request runs in it. */
  public static Watch current() {
    Watch watch = CURRENT.get();
    // A new one each time: what one piece of work outside a request stops must not stop the next.
    return watch == null ? new Watch(Budgets.NONE) : watch;
  }

  /** Makes this the watch of this thread. */
  public void enter() {
    CURRENT.set(this);
  }

  /** Takes the watch of this thread away. */
  public static void leave() {
    CURRENT.remove();
  }

  /** What the request may use. */
  public Budgets budgets() {
    return budgets;
  }

  /** Why the request was stopped, if it was. */
  public Optional<Stop> stopped() {
    return Optional.ofNullable(stop);
  }

  /** Rows of the answer so far. */
  public long rows() {
    return rows;
  }

  /** Does this when the request is stopped; at once if it already is. */
  public void whenStopped(Runnable action) {
    boolean late;
    synchronized (this) {
      late = stop != null;
      if (!late) {
        whenStopped.add(action);
      }
    }
    if (late) {
      action.run();
    }
  }

  /** Stops the request; the first reason stays. */
  public void stop(Stop reason) {
    List<Runnable> actions;
    synchronized (this) {
      if (stop != null) {
        return;
      }
      stop = reason;
      actions = List.copyOf(whenStopped);
    }
    actions.forEach(Runnable::run);
  }

  /**
   * Goes on if the request may.
   *
   * @throws StoppedException it was stopped
   */
  public void check() {
    Stop reason = stop;
    if (reason != null) {
      throw new StoppedException(reason);
    }
  }

  /**
   * Stops the request from within.
   *
   * @throws StoppedException always
   */
  public StoppedException fail(Stop reason) {
    stop(reason);
    check();
    throw new IllegalStateException("stopped, and yet not");
  }

  /** Counts one row of the answer. */
  public void row() {
    check();
    rows++;
    if (rows > budgets.rows()) {
      throw fail(Stop.rows(budgets.rows()));
    }
  }

  /** Counts one more row that is held. */
  public void hold() {
    check();
    held++;
    if (held > budgets.held()) {
      throw fail(Stop.held(budgets.held()));
    }
  }

  /** These rows are no longer held. */
  public void release(long count) {
    held -= count;
  }

  /** Counts characters about to be made. */
  public void text(long characters) {
    check();
    text += characters;
    if (text > budgets.text()) {
      throw fail(Stop.text(budgets.text()));
    }
  }

  /** Counts one call of another endpoint. */
  public void call() {
    check();
    calls++;
    if (calls > budgets.calls()) {
      throw fail(Stop.calls(budgets.calls()));
    }
  }
}
