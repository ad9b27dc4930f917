package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds what was measured, on whichever data, against what was aimed at. */
final class Summary {
  private static final String NAME = "aims.md";
  private static final String HEAD =
      """
      # What was aimed at, and what was reached

      Made by `bench/run` of the CSV files beside it. Ratios are medians over the rounds of one run, the same questions and answers on both sides; *against* an
      engine: how many times as good ours is. *Part of the aim*: 1 and more is reached.

      | aim | data | wanted | reached | part of the aim |
      | --- | --- | ---: | ---: | ---: |
      """;

  private final Path folder;
  private final Map<String, Ranking> rankings = new HashMap<>();

  private Summary(Path folder) {
    this.folder = folder;
  }

  /** Writes the table into the folder in which the results of all data are. */
  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), new Summary(folder).text());
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (Aim aim : Aims.ALL_AIMS) {
      for (String data : aim.bounds().keySet().stream().sorted().toList()) {
        double bound = aim.bounds().getOrDefault(data, Double.NaN);
        Optional<Double> reached = reached(aim, data);
        text.append(
            "| %s | %s | %s | %s | %s |\n"
                .formatted(
                    aim.words(),
                    data,
                    wanted(aim, bound),
                    reached.map(Summary::number).orElse("not measured") + best(aim, data),
                    reached.map(value -> part(aim, bound, value)).orElse("–")));
      }
    }
    return text.toString();
  }

  private Optional<Double> reached(Aim aim, String data) throws IOException {
    Ranking ranking = ranking(data);
    Optional<Double> ours = ranking.value(aim.measure(), Engines.OURS);
    return switch (aim.against()) {
      case Aim.Peers peers ->
          peer(aim, peers, ranking).flatMap(engine -> ranking.ratio(aim.measure(), engine));
      case Aim.Ours any -> ours;
      case Aim.Growth growth -> {
        Optional<Double> before = ranking(growth.data()).value(aim.measure(), Engines.OURS);
        yield before.flatMap(small -> ours.map(large -> large / small));
      }
    };
  }

  /** Against which engine, where the best of several counts. */
  private String best(Aim aim, String data) throws IOException {
    return aim.against() instanceof Aim.Peers peers && peers.engines().size() != 1
        ? peer(aim, peers, ranking(data)).map(engine -> " (" + engine + ")").orElse("")
        : "";
  }

  private static Optional<String> peer(Aim aim, Aim.Peers peers, Ranking ranking) {
    List<String> engines = peers.engines();
    return engines.isEmpty()
        ? ranking.bestPeer(aim.measure())
        : ranking.best(aim.measure(), engines);
  }

  private Ranking ranking(String data) throws IOException {
    Ranking known = rankings.get(data);
    if (known == null) {
      known = new Ranking(FigureFile.read(folder.resolve(data + ".csv")));
      rankings.put(data, known);
    }
    return known;
  }

  private static String wanted(Aim aim, double bound) {
    return Double.isNaN(bound) ? "told" : (aim.against().isLeast() ? "≥ " : "≤ ") + number(bound);
  }

  private static String part(Aim aim, double bound, double value) {
    return Double.isNaN(bound)
        ? "–"
        : number(aim.against().isLeast() ? value / bound : bound / value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }
}
