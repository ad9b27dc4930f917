package org.claimgraph.bench.race;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures engines on some data in turn, round after round. */
final class Race {
  private final Course course;
  private final Notes notes;
  private final Consumer<String> progress;
  private final Comparison comparison = new Comparison();

  /** A race over this course; what is measured is noted, and how far it is told. */
  Race(Course course, Notes notes, Consumer<String> progress) {
    this.course = course;
    this.notes = notes;
    this.progress = progress;
  }

  /**
   * Starts these engines, warms them up, measures each once a round while the others wait, and
   * stops them. An engine that fails to start is left out, and that is noted.
   */
  void run(List<Peer> peers) throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    try {
      for (Peer peer : peers) {
        start(peer, contenders);
      }
      for (int round = 0; round < course.times().rounds(); round++) {
        progress.accept(
            "%s: round %d of %d".formatted(course.data(), round + 1, course.times().rounds()));
        for (Contender contender : contenders) {
          contender.round();
        }
      }
      for (Contender contender : contenders) {
        contender.finish(comparison);
      }
    } finally {
      contenders.forEach(Contender::close);
    }
  }

  private void start(Peer peer, List<Contender> contenders) throws InterruptedException {
    progress.accept(course.data() + ": loading, starting and warming up " + peer.name());
    try {
      Contender contender = Contender.start(course, peer, notes);
      contenders.add(contender);
      contender.check(comparison);
      contender.warmUp();
    } catch (IOException e) {
      notes.remark(peer.name() + " was not measured: " + e.getMessage());
    }
  }

  /** Notes which answers were not those of the first engine or did not come. */
  void noteDifferences() {
    comparison.differences().forEach(notes::remark);
  }
}
