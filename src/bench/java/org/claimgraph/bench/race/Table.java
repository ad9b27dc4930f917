package org.claimgraph.bench.race;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures as tables in Markdown: how many times better ours are first, then the figures. */
final class Table {
  private static final double LARGE = 100;
  private static final double MIDDLE = 10;
  private static final String NONE = "–";

  private final Ranking ranking;

  Table(Ranking ranking) {
    this.ranking = ranking;
  }

  /** The ratios: above 1 ours is the better; the best peer, then each. */
  String ratios() {
    List<String> engines = peers();
    StringBuilder text = head("measure", "best peer", engines);
    for (String measure : ranking.measures()) {
      Optional<String> best = ranking.bestPeer(measure).filter(any -> Ranking.isRanked(measure));
      if (best.isPresent() && ranking.value(measure, Engines.OURS).isPresent()) {
        row(
            text,
            measure,
            number(ranking.ratio(measure, best.get())) + " × (" + best.get() + ")",
            engines.stream().map(engine -> number(ranking.ratio(measure, engine))).toList());
      }
    }
    return text.toString();
  }

  /** The figures as they were measured. */
  String figures() {
    List<String> engines = peers();
    StringBuilder text = head("measure", Engines.OURS, engines);
    for (String measure : ranking.measures()) {
      row(
          text,
          measure,
          number(ranking.value(measure, Engines.OURS)),
          engines.stream().map(engine -> number(ranking.value(measure, engine))).toList());
    }
    return text.toString();
  }

  private List<String> peers() {
    return ranking.engines().stream().filter(name -> !name.equals(Engines.OURS)).toList();
  }

  private static StringBuilder head(String first, String second, List<String> others) {
    StringBuilder text = new StringBuilder();
    row(text, first, second, others);
    row(text, "---", "---:", others.stream().map(any -> "---:").toList());
    return text;
  }

  private static void row(StringBuilder text, String first, String second, List<String> others) {
    text.append("| %s | %s | ".formatted(first, second))
        .append(others.stream().collect(Collectors.joining(" | ")))
        .append(" |\n");
  }

  private static String number(Optional<Double> value) {
    return value.filter(number -> !number.isNaN()).map(Table::number).orElse(NONE);
  }

  private static String number(double value) {
    String form = value >= LARGE ? "%,.0f" : value >= MIDDLE ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
