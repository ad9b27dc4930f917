package org.claimgraph.server.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.store.disk.DiskStages;

/** Carries out basic graph patterns in a good order, given what the rows before bring. */
final class PlannedStages implements StageGenerator {
  private final JoinOrder order;
  private final Predicate<Graph> indexed;

  /**
   * Stages in this order.
   *
   * @param indexed whether the index of triple terms is whole on this graph
   */
  PlannedStages(JoinOrder order, Predicate<Graph> indexed) {
    this.order = order;
    this.indexed = indexed;
  }

  @Override
  public QueryIterator execute(
      BasicPattern pattern, QueryIterator input, ExecutionContext context) {
    if (pattern.size() < 2) {
      return match(pattern, input, context);
    }
    QueryIterPeek rows = QueryIterPeek.create(input, context);
    Binding first = rows.peek();
    List<Triple> ordered =
        order.ofTriples(pattern.getList(), first == null ? Set.of() : known(first));
    List<Triple> needed = indexed.test(context.getActiveGraph()) ? needed(ordered) : ordered;
    return match(BasicPattern.wrap(needed), rows, context);
  }

  /** The rows of the pattern as it is written; on disk the watch sees every triple as well. */
  private static QueryIterator match(
      BasicPattern pattern, QueryIterator rows, ExecutionContext context) {
    Watch watch = Watch.current();
    return DiskStages.match(pattern, rows, watch::check, context)
        .orElseGet(
            () -> PatternMatchData.execute(context.getActiveGraph(), pattern, rows, null, context));
  }

  private static Set<Var> known(Binding row) {
    return row.varsMentioned();
  }

  /** Without the parts of triple terms that are found already, as part of the term. */
  static List<Triple> needed(List<Triple> ordered) {
    Set<Triple> found = new HashSet<>();
    List<Triple> needed = new ArrayList<>(ordered.size());
    for (Triple triple : ordered) {
      if (found.add(triple)) {
        needed.add(triple);
      }
      if (triple.getObject().isTripleTerm()) {
        found.addAll(TripleTermPatterns.parts(triple));
      }
    }
    return needed;
  }
}
