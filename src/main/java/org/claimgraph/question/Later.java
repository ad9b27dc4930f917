package org.claimgraph.question;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that takes a while to make, and is made when it is first asked for, once.
 *
 * @param <T> its type
 */
public final class Later<T> implements Supplier<T> {
  private final Supplier<T> making;
  private volatile @Nullable T made;

  /** What this makes. */
  public Later(Supplier<T> making) {
    this.making = making;
  }

  @Override
  public T get() {
    T before = made;
    return before == null ? make() : before;
  }

  /** Makes it in a thread of its own; if that fails, whoever asks for it tries again. */
  public void begin() {
    Thread.ofVirtual().uncaughtExceptionHandler((thread, failure) -> {}).start(this::make);
  }

  private synchronized T make() {
    T before = made;
    T now = before == null ? making.get() : before;
    made = now;
    return now;
  }
}
