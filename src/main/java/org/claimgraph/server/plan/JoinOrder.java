package org.claimgraph.server.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.claimgraph.store.GraphStatistics;

/**
 * The order in which the patterns of a join are looked up: the one that, by the statistics, finds
 * the fewest triples on the way. It depends on what the patterns are, not on how they were written.
 */
final class JoinOrder {
  private static final int BEGINNINGS = 4;

  /** What a look-up costs that finds nothing, in triples. */
  private static final double LOOK_UP = 0.5;

  private final GraphStatistics statistics;

  JoinOrder(GraphStatistics statistics) {
    this.statistics = statistics;
  }

  /** Patterns of triples alone in a good order. */
  List<Triple> ofTriples(List<Triple> patterns, Collection<Var> known) {
    return of(patterns.stream().map(TriplePath::new).toList(), known).stream()
        .map(TriplePath::asTriple)
        .toList();
  }

  /** An order, and how many triples it finds by the statistics. */
  private record Order(List<Step> steps, double work) {}

  /** The patterns in a good order. */
  List<TriplePath> of(List<TriplePath> patterns, Collection<Var> known) {
    if (patterns.size() < 2) {
      return patterns;
    }
    Steps steps = new Steps(statistics);
    long bits = steps.bits(known);
    List<Step> all = steps.of(patterns);
    return all.stream()
        .sorted(Comparator.comparingDouble(each -> each.work(bits)))
        .limit(BEGINNINGS)
        .map(first -> from(first, all, bits))
        .min(Comparator.comparingDouble(Order::work))
        .orElseThrow()
        .steps()
        .stream()
        .map(Step::pattern)
        .toList();
  }

  /** The order that begins so and goes on with the step that finds the fewest. */
  private static Order from(Step first, List<Step> all, long known) {
    List<Step> left = new ArrayList<>(all);
    List<Step> order = new ArrayList<>(all.size());
    long bits = known;
    double rows = 1;
    double work = 0;
    for (Step next = first; ; next = next(left, bits)) {
      left.remove(next);
      order.add(next);
      double found = next.work(bits);
      work += rows * (LOOK_UP + found);
      // Never less than one row: patterns are seldom independent of each other.
      rows = Math.max(1, rows * found);
      bits |= next.variables();
      if (left.isEmpty()) {
        return new Order(order, work);
      }
    }
  }

  private static Step next(List<Step> left, long known) {
    Step best = left.getFirst();
    for (Step each : left) {
      if (isBefore(each, best, known)) {
        best = each;
      }
    }
    return best;
  }

  private static boolean isBefore(Step one, Step other, long known) {
    double work = one.work(known);
    double otherWork = other.work(known);
    // What shares no variable multiplies the rows, unless it finds one triple at most.
    boolean joins = one.touches(known) || work <= 1;
    boolean otherJoins = other.touches(known) || otherWork <= 1;
    return joins == otherJoins ? work < otherWork : joins;
  }
}
