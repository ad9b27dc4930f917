package org.claimgraph.bench.race;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bars of some measures as SVG: one group a measure, one bar an engine, each group to its own
 * scale.
 */
final class Plot {
  private static final int NAMES = 130;
  private static final int BARS = 420;
  private static final int WIDTH = 680;
  private static final int LINE = 18;
  private static final int BAR = 12;

  private final Ranking ranking;
  private final StringBuilder body = new StringBuilder();
  private int y = LINE;

  private Plot(Ranking ranking) {
    this.ranking = ranking;
  }

  /** The picture of these measures. */
  static String of(Ranking ranking, String title, List<String> measures) {
    Plot plot = new Plot(ranking);
    measures.stream().filter(measure -> ranking.bestPeer(measure).isPresent()).forEach(plot::group);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img">
    <title>%s</title>
    <rect width="100%%" height="100%%" fill="#ffffff"/>
    %s</svg>
    """
        .formatted(WIDTH, plot.y, title, plot.body);
  }

  private void group(String measure) {
    text(
        0, measure + (Ranking.isRate(measure) ? " (more is better)" : " (less is better)"), "bold");
    y += LINE;
    double most =
        ranking.engines().stream()
            .flatMap(engine -> ranking.value(measure, engine).stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    for (String engine : ranking.engines()) {
      Optional<Double> value = ranking.value(measure, engine).filter(found -> !found.isNaN());
      value.ifPresent(found -> bar(engine, found, found / most * BARS));
    }
    y += LINE;
  }

  private void bar(String engine, double value, double length) {
    text(0, engine, "normal");
    String colour = engine.equals(Engines.OURS) ? "#1a5276" : "#a6a6a6";
    body.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
            NAMES,
            y - BAR + 2,
            Math.max(1, length),
            BAR,
            colour));
    text(NAMES + (int) length + 6, String.format(Locale.ROOT, "%,.2f", value), "normal");
    y += LINE;
  }

  private void text(int x, String words, String weight) {
    body.append(
        "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>\n".formatted(x, y, weight, words));
  }
}
