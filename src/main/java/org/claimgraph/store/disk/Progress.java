package org.claimgraph.store.disk;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** How far a build is, told in a line every few seconds. */
final class Progress {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Content content;
  private final Consumer<String> told;
  private final Instant begin = Instant.now();
  private final AtomicLong sent = new AtomicLong();
  private Instant next = begin.plus(PAUSE);
  private boolean written;

  /**
   * The progress of a build.
   *
   * @param content what it is built of
   * @param told is told of it
   */
  Progress(Content content, Consumer<String> told) {
    this.content = content;
    this.told = told;
  }

  /** One more statement is sent; says how many these are. */
  long sent() {
    return sent.incrementAndGet();
  }

  /** Number of statements that are yet to come. */
  long left() {
    long done = sent.get();
    return Math.max(0, content.quads(done) - done);
  }

  /** Tells how far it is, if it is time. */
  void tell() {
    Instant now = Instant.now();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(PAUSE);
    long done = sent.get();
    double rate = rate(done, now);
    long quads = content.quads(done);
    if (done < quads) {
      told.accept(
          "building the database: %,d of %,d quads, %,.0f a second, about %,.0f s left"
              .formatted(done, quads, rate, (quads - done) / rate));
    } else if (done > 0 && !written) {
      written = true;
      told.accept("building the database: %,d quads sent, writing the last".formatted(done));
    }
  }

  /** Tells that all is done. */
  void end() {
    Instant now = Instant.now();
    long done = sent.get();
    told.accept(
        "built the database: %,d quads in %,.1f s, %,.0f a second"
            .formatted(done, seconds(now), rate(done, now)));
  }

  private double rate(long done, Instant now) {
    return Math.max(1, done / Math.max(0.001, seconds(now)));
  }

  private double seconds(Instant now) {
    return Duration.between(begin, now).toMillis() / 1_000.0;
  }
}
