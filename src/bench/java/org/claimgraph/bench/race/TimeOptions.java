package org.claimgraph.bench.race;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How long everything goes on. */
final class TimeOptions {
  @Option(
      names = "--seconds",
      defaultValue = "3",
      description =
          "How long eight clients ask each mix in a round; one client asks each kind a quarter"
              + " of it (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "3",
      description =
          "How many seconds eight clients ask each kind of question, never repeated, of every"
              + " engine before anything is measured (default: ${DEFAULT-VALUE}).")
  private double warmUp;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description =
          "How often everything is measured; medians are told (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--patience",
      defaultValue = "20",
      description =
          "How many seconds one question may take; then it has failed (default:"
              + " ${DEFAULT-VALUE}).")
  private int patience;

  /** The times. */
  Course.Times times() {
    return new Course.Times(seconds, warmUp, rounds, Duration.ofSeconds(patience));
  }

  /** The same in words. */
  String words() {
    return String.format(
        Locale.ROOT,
        "Every engine was asked each of the %d kinds by eight clients for %.0f s before anything"
            + " was measured. Then %d rounds, each engine in turn: eight clients asked each mix"
            + " for %.1f s, one client each kind for %.1f s. A question may take %d s. Medians"
            + " over the rounds; ratios are medians of the rounds' ratios.",
        Kind.values().length,
        warmUp,
        rounds,
        seconds,
        seconds / 4,
        patience);
  }
}
