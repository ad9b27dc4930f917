package org.claimgraph.bench.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Figures by measure and engine, and how ours stand to the others'. Of what was measured in several
 * rounds the median counts; of ratios that of the rounds' ratios.
 */
final class Ranking {
  private static final List<String> UNITS = List.of("/s", " µs", " ms", " MB", " s");

  private final Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();

  Ranking(List<Figure> figures) {
    for (Figure figure : figures) {
      values
          .computeIfAbsent(figure.measure(), any -> new LinkedHashMap<>())
          .computeIfAbsent(figure.engine(), any -> new ArrayList<>())
          .add(figure.value());
    }
  }

  /** All measures, in the order in which they were first taken. */
  List<String> measures() {
    return List.copyOf(values.keySet());
  }

  /** The value that was measured, if it was. */
  Optional<Double> value(String measure, String engine) {
    List<Double> rounds = rounds(measure, engine);
    return rounds.isEmpty() ? Optional.empty() : Optional.of(median(rounds));
  }

  private List<Double> rounds(String measure, String engine) {
    return values.getOrDefault(measure, Map.of()).getOrDefault(engine, List.of());
  }

  /** The middle one of these numbers, or the mean of the two in the middle. */
  static double median(Collection<Double> numbers) {
    double[] sorted = numbers.stream().mapToDouble(each -> each).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : Arrays.stream(sorted, middle - 1, middle + 1).average().orElse(Double.NaN);
  }

  /** Whether a greater value is a better one. */
  static boolean isRate(String measure) {
    return measure.endsWith("/s");
  }

  /** Whether the values of engines can be held against each other. */
  static boolean isRanked(String measure) {
    return UNITS.stream().anyMatch(measure::endsWith);
  }

  /** The engine other than ours that did best, if there is one. */
  Optional<String> bestPeer(String measure) {
    return best(measure, values.getOrDefault(measure, Map.of()).keySet());
  }

  /** Which of these engines, other than ours, did best, if one was measured. */
  Optional<String> best(String measure, Collection<String> engines) {
    Comparator<String> order =
        Comparator.comparingDouble(engine -> value(measure, engine).orElse(Double.NaN));
    return engines.stream()
        .filter(engine -> !engine.equals(Engines.OURS))
        .filter(engine -> value(measure, engine).filter(each -> !each.isNaN()).isPresent())
        .max(isRate(measure) ? order : order.reversed());
  }

  /** How many times as good as the engine's our value is, if both were measured. */
  Optional<Double> ratio(String measure, String engine) {
    List<Double> ours = rounds(measure, Engines.OURS);
    List<Double> theirs = rounds(measure, engine);
    if (!isRanked(measure) || ours.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    if (ours.size() != theirs.size()) {
      return ratio(measure, median(ours), median(theirs));
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratio(measure, ours.get(i), theirs.get(i)).ifPresent(ratios::add);
    }
    return ratios.isEmpty() ? Optional.empty() : Optional.of(median(ratios));
  }

  private static Optional<Double> ratio(String measure, double ours, double theirs) {
    double ratio = isRate(measure) ? ours / theirs : theirs / ours;
    return theirs > 0 && Double.isFinite(ratio) ? Optional.of(ratio) : Optional.empty();
  }

  /** The engines that were measured, in the order of their names in {@link Engines}. */
  List<String> engines() {
    var measured =
        values.values().stream()
            .flatMap(byEngine -> byEngine.keySet().stream())
            .collect(Collectors.toSet());
    return Engines.COLUMNS.stream().filter(measured::contains).toList();
  }
}
