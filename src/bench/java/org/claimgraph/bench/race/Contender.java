package org.claimgraph.bench.race;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One engine that runs, and what is measured of it. */
final class Contender implements AutoCloseable {
  private static final int CHECKED = 3;
  private static final double MEGABYTE = 1e6;
  private static final double SHORT = 0.25;
  private static final Duration LOADING = Duration.ofHours(1);
  private static final Duration START = Duration.ofMinutes(10);

  private final Course course;
  private final Peer peer;
  private final Notes notes;
  private final Running running;
  private final Questions questions;

  private Contender(Course course, Peer peer, Notes notes, Running running) {
    this.course = course;
    this.peer = peer;
    this.notes = notes;
    this.running = running;
    this.questions = new Questions(course, peer.tripleTerms());
  }

  /** The engine, loaded and started; how long that took is noted. */
  static Contender start(Course course, Peer peer, Notes notes)
      throws IOException, InterruptedException {
    Duration loading = Running.load(peer, LOADING);
    Running running = Running.start(peer, START);
    Duration start = running.untilFirstAnswer();
    double load = seconds(peer.loading().isEmpty() ? start : loading);
    notes.note(peer.name(), "start to first answer, s", seconds(start));
    notes.note(peer.name(), "load, triples/s", course.triples() / load);
    notes.note(peer.name(), "memory after load, MB", running.residentBytes() / MEGABYTE);
    return new Contender(course, peer, notes, running);
  }

  /** Holds its answers against those of the first engine. */
  void check(Comparison comparison) throws InterruptedException {
    int same = 0;
    for (Kind kind : Kind.COMPARED) {
      for (int i = 0; i < CHECKED; i++) {
        Client.Answer answer = running.client().ask(questions.of(kind, i));
        same += comparison.isSame(peer.name(), kind.label() + " " + i, answer) ? 1 : 0;
      }
    }
    note("equal answers, of " + CHECKED * Kind.COMPARED.size(), same);
  }

  /** Asks each kind for a time, without measuring: a server in public has been asked before. */
  void warmUp() throws InterruptedException {
    Load load = new Load(running.clients(), course.times().warmUp());
    for (Kind kind : Kind.values()) {
      load.warmUp(questions.of(List.of(kind), true));
    }
  }

  /** Measures everything once. */
  void round() throws IOException, InterruptedException {
    note("load of the machine", Machine.load());
    askAlone();
    askTogether();
    if (peer.name().equals(Engines.OURS)) {
      new CachedAnswer(running, course.times().seconds()).measure(this::note);
    }
    note("load of the machine", Machine.load());
  }

  /** Asks our own questions, and looks at the memory. */
  void finish(Comparison comparison) throws InterruptedException {
    new Catalogue(course.catalogue(), comparison).measure(peer, running.client(), this::note);
    note("memory after queries, MB", running.residentBytes() / MEGABYTE);
  }

  private void askAlone() throws InterruptedException {
    Load load = new Load(List.of(running.client()), course.times().seconds() * SHORT);
    double nothing = alone(load, Kind.ASK, true);
    double looked = Double.NaN;
    for (Kind kind : Kind.COMPARED) {
      looked = alone(load, kind, true);
      alone(load, kind, false);
    }
    note(Aims.OVER_ASK, looked / nothing);
  }

  /** The median of the time of an answer, in milliseconds; noted as well. */
  private double alone(Load load, Kind kind, boolean fresh) throws InterruptedException {
    Load.Figures found = load.run(questions.of(List.of(kind), fresh));
    String name = "1 client, %s, %s".formatted(kind.label(), freshness(fresh));
    note(name + ", median ms", found.median());
    note(name + ", p95 ms", found.p95());
    noteFailures(name, found);
    return found.median();
  }

  private void askTogether() throws InterruptedException {
    Map<String, List<Kind>> mixes = Map.of("light", Kind.LIGHT, "mix", Kind.MIX);
    for (String mix : mixes.keySet().stream().sorted().toList()) {
      for (boolean fresh : List.of(true, false)) {
        Load load = new Load(running.clients(), course.times().seconds());
        Load.Figures found = load.run(questions.of(mixes.getOrDefault(mix, Kind.MIX), fresh));
        String name = "8 clients, %s, %s".formatted(mix, freshness(fresh));
        note(name + ", queries/s", found.perSecond());
        note(name + ", p95 ms", found.p95());
        noteFailures(name, found);
      }
    }
  }

  private void noteFailures(String name, Load.Figures found) {
    if (found.failed() > 0) {
      note(name + ", failed", (double) found.failed());
      notes.remark(
          "%s, %s: %d failed, first with: %s"
              .formatted(peer.name(), name, found.failed(), found.failure()));
    }
  }

  private void note(String measure, double value) {
    notes.note(peer.name(), measure, value);
  }

  private static String freshness(boolean fresh) {
    return fresh ? "never repeated" : "repeated";
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  @Override
  public void close() {
    running.close();
  }
}
