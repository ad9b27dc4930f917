package org.claimgraph.bench.race;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures by measure and engine, and how ours stand to the others'. */
final class Ranking {
  private final Map<String, Map<String, Double>> values = new LinkedHashMap<>();

  Ranking(List<Figure> figures) {
    for (Figure figure : figures) {
      values
          .computeIfAbsent(figure.measure(), any -> new LinkedHashMap<>())
          .put(figure.engine(), figure.value());
    }
  }

  /** All measures, in the order in which they were first taken. */
  List<String> measures() {
    return List.copyOf(values.keySet());
  }

  /** The value that was measured, if it was. */
  Optional<Double> value(String measure, String engine) {
    return Optional.ofNullable(values.getOrDefault(measure, Map.of()).get(engine));
  }

  /** Whether a greater value is a better one. */
  static boolean isRate(String measure) {
    return measure.endsWith("/s");
  }

  /** Whether the values of engines can be held against each other. */
  static boolean isRanked(String measure) {
    return isRate(measure)
        || measure.endsWith(" ms")
        || measure.endsWith(" MB")
        || measure.endsWith(" s");
  }

  /** The engine other than ours that did best, if there is one. */
  Optional<String> bestPeer(String measure) {
    Comparator<Map.Entry<String, Double>> order = Map.Entry.comparingByValue();
    return values.getOrDefault(measure, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Engines.OURS) && !entry.getValue().isNaN())
        .max(isRate(measure) ? order : order.reversed())
        .map(Map.Entry::getKey);
  }

  /** How many times as good as the engine's our value is, if both were measured. */
  Optional<Double> ratio(String measure, String engine) {
    Optional<Double> ours = value(measure, Engines.OURS);
    return value(measure, engine)
        .filter(theirs -> isRanked(measure) && ours.isPresent() && theirs > 0)
        .map(theirs -> isRate(measure) ? ours.get() / theirs : theirs / ours.get());
  }

  /** The engines that were measured, in the order of their names in {@link Engines}. */
  List<String> engines() {
    var measured =
        values.values().stream()
            .flatMap(byEngine -> byEngine.keySet().stream())
            .collect(Collectors.toSet());
    return Engines.NAMES.stream().filter(measured::contains).toList();
  }
}
