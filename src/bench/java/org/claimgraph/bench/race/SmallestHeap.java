package org.claimgraph.bench.race;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The smallest heap, by bisection, with which an engine starts on the data and answers all that is
 * compared.
 */
final class SmallestHeap {
  /** The engines that hold the data in memory on a Java heap. */
  static final List<String> ENGINES = List.of(Engines.OURS, "fuseki-memory", "rdf4j-memory");

  private static final int CHECKED = 3;
  private static final int STEP = 8;
  private static final int PART = 20;
  private static final Duration START = Duration.ofMinutes(3);

  private final Course course;
  private final Notes notes;

  SmallestHeap(Course course, Notes notes) {
    this.course = course;
    this.notes = notes;
  }

  /** Whether something passes with a heap of so many megabytes. */
  @FunctionalInterface
  interface Trial {
    /** Whether it passes. */
    boolean passes(int megabytes) throws IOException, InterruptedException, MissingPeerException;
  }

  /**
   * Notes the smallest heap of the engine, up to so many megabytes; of ours also that of the first
   * start, which checks and derives.
   */
  void measure(String name, Setting setting, int most)
      throws IOException, InterruptedException, MissingPeerException {
    Running.load(Engines.named(name, setting), Duration.ofHours(1));
    Trial serving = megabytes -> serves(Engines.named(name, setting.withHeap(megabytes)));
    note(name, Aims.SMALLEST_HEAP, smallest(serving, most));
    if (name.equals(Engines.OURS)) {
      Trial first = megabytes -> loads(Engines.named(name, setting.withHeap(megabytes)));
      note(name, "smallest heap of the first start, MB", smallest(first, most));
    }
  }

  private void note(String engine, String measure, int megabytes) {
    if (megabytes > 0) {
      notes.note(engine, measure, megabytes);
    } else {
      notes.remark(engine + ", " + measure + ": did not pass with the greatest heap");
    }
  }

  /** The smallest number that passes, within a twentieth or 8; 0 if the greatest does not. */
  static int smallest(Trial trial, int most)
      throws IOException, InterruptedException, MissingPeerException {
    if (!trial.passes(most)) {
      return 0;
    }
    int fails = 0;
    int passes = most;
    while (passes - fails > Math.max(STEP, passes / PART)) {
      int middle = (passes + fails) / 2;
      if (trial.passes(middle)) {
        passes = middle;
      } else {
        fails = middle;
      }
    }
    return passes;
  }

  private boolean serves(Peer peer) throws InterruptedException {
    Questions questions = new Questions(course, peer.tripleTerms());
    try (Running running = Running.start(peer, START)) {
      for (Kind kind : Kind.COMPARED) {
        for (int i = 0; i < CHECKED; i++) {
          if (!running.client().ask(questions.of(kind, i)).isOk()) {
            return false;
          }
        }
      }
      return true;
    } catch (IOException e) {
      // It ended, or came to no end.
      return false;
    }
  }

  private static boolean loads(Peer peer) throws InterruptedException {
    try {
      Running.load(peer, START);
      return true;
    } catch (IOException e) {
      // It ended, or came to no end.
      return false;
    }
  }
}
