package org.claimgraph.bench.race;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Runs one engine after the other on some data, and keeps what was measured. */
final class Race {
  private static final int CHECKED = 3;
  private static final int REPEATED = 10;
  private static final double MEGABYTE = 1e6;
  private static final double WARM_UP = 2;
  private static final double SHORT = 0.25;
  private static final long ROUND = 1_000_000_000;

  /**
   * What is asked.
   *
   * @param data what the data are called
   * @param triples how many they are
   * @param draws what questions can be about
   * @param catalogue our own questions by name, if they are asked on these data
   * @param seed what the draws begin with
   * @param seconds how long eight clients ask
   */
  record Course(
      String data,
      long triples,
      Draws draws,
      Map<String, String> catalogue,
      long seed,
      double seconds) {}

  private final Course course;
  private final Comparison comparison = new Comparison();
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private long rounds;

  Race(Course course) {
    this.course = course;
  }

  /** What was measured so far. */
  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** Which answers were not those of the first engine or did not come, in words. */
  List<String> faults() {
    return Stream.concat(comparison.differences().stream(), failures.stream()).toList();
  }

  /** Loads the engine, starts it, checks its answers, measures it, and stops it. */
  void run(Peer peer) throws IOException, InterruptedException {
    rounds = 1;
    Duration loading = Running.load(peer);
    try (Running running = Running.start(peer)) {
      Duration start = running.untilFirstAnswer();
      note(peer, "start to first answer, s", seconds(start));
      double load = peer.loading().isEmpty() ? seconds(start) : seconds(loading);
      note(peer, "load, triples/s", course.triples() / load);
      note(peer, "memory after load, MB", running.residentBytes() / MEGABYTE);
      check(peer, running.client());
      // Not measured: a server in public has been asked before.
      new Load(running.clients(), WARM_UP * course.seconds()).run(questions(Kind.MIX, true, peer));
      askAlone(peer, running);
      askTogether(peer, running);
      new Catalogue(course.catalogue(), comparison)
          .measure(peer, running.client(), (name, value) -> note(peer, name, value));
      note(peer, "memory after queries, MB", running.residentBytes() / MEGABYTE);
    }
  }

  private void check(Peer peer, Client client) throws InterruptedException {
    int same = 0;
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < CHECKED; i++) {
        String query = kind.query(course.draws().draw(course.seed(), i), peer.tripleTerms());
        String name = kind.label() + " " + i;
        same += comparison.isSame(peer.name(), name, client.ask(query)) ? 1 : 0;
      }
    }
    note(peer, "equal answers, of " + CHECKED * Kind.values().length, same);
  }

  private void askAlone(Peer peer, Running running) throws InterruptedException {
    Load load = new Load(List.of(running.client()), course.seconds() * SHORT);
    for (Kind kind : Kind.values()) {
      for (boolean fresh : List.of(true, false)) {
        Load.Figures found = load.run(questions(List.of(kind), fresh, peer));
        String name = "1 client, %s, %s".formatted(kind.label(), freshness(fresh));
        note(peer, name + ", median ms", found.median());
        note(peer, name + ", p95 ms", found.p95());
        noteFailures(peer, name, found);
      }
    }
  }

  private void askTogether(Peer peer, Running running) throws InterruptedException {
    Map<String, List<Kind>> mixes = Map.of("light", Kind.LIGHT, "mix", Kind.MIX);
    for (String mix : mixes.keySet().stream().sorted().toList()) {
      for (boolean fresh : List.of(true, false)) {
        Load load = new Load(running.clients(), course.seconds());
        Load.Figures found = load.run(questions(mixes.getOrDefault(mix, Kind.MIX), fresh, peer));
        String name = "8 clients, %s, %s".formatted(mix, freshness(fresh));
        note(peer, name + ", queries/s", found.perSecond());
        note(peer, name + ", p95 ms", found.p95());
        noteFailures(peer, name, found);
      }
    }
  }

  /** Questions of these kinds in turn; fresh ones never repeat, the others after ten draws. */
  private LongFunction<String> questions(List<Kind> kinds, boolean fresh, Peer peer) {
    long begin = fresh ? rounds++ * ROUND : 0;
    return number -> {
      Kind kind = kinds.get((int) (number % kinds.size()));
      long draw = fresh ? begin + number : number / kinds.size() % REPEATED;
      return kind.query(course.draws().draw(course.seed(), draw), peer.tripleTerms());
    };
  }

  private void noteFailures(Peer peer, String name, Load.Figures found) {
    if (found.failed() > 0) {
      note(peer, name + ", failed", (double) found.failed());
      failures.add(
          "%s, %s: %d failed, first with: %s"
              .formatted(peer.name(), name, found.failed(), found.failure()));
    }
  }

  private void note(Peer peer, String measure, double value) {
    figures.add(new Figure(course.data(), peer.name(), measure, value));
  }

  private static String freshness(boolean fresh) {
    return fresh ? "never repeated" : "repeated";
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
