package org.claimgraph.bench.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The shape of a report: which forms its claims have, and how often.
 *
 * @param patterns every form once, the most frequent first
 */
public record Shape(List<ClaimPattern> patterns) {
  /** The file in which the real report's shape is kept. */
  static final String FILE = "shape.tsv";

  /**
   * The shape of the real report, as it was measured and kept.
   *
   * @throws UncheckedIOException cannot read shape.tsv
   */
  public static Shape kept() {
    try (InputStream in = Objects.requireNonNull(Shape.class.getResourceAsStream(FILE))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<ClaimPattern> patterns = new ArrayList<>();
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(ClaimPattern::of)
          .forEach(patterns::add);
      return new Shape(List.copyOf(patterns));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** Number of claims with all forms together. */
  int claims() {
    return patterns.stream().mapToInt(ClaimPattern::count).sum();
  }

  /** Which part of all claims is of such a form, between 0 and 1. */
  double share(Predicate<ClaimPattern> form) {
    int found = patterns.stream().filter(form).mapToInt(ClaimPattern::count).sum();
    return (double) found / claims();
  }

  /** The forms that say what became of a thing of this kind. */
  List<ClaimPattern> outcomes(String kind) {
    return patterns.stream()
        .filter(pattern -> pattern.tellsOutcome() && pattern.subject().text().equals(kind))
        .toList();
  }

  /** The forms that say something else than what became of a thing. */
  List<ClaimPattern> others() {
    return patterns.stream().filter(pattern -> !pattern.tellsOutcome()).toList();
  }
}
