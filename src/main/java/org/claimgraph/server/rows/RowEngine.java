package org.claimgraph.server.rows;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.claimgraph.server.budget.Held;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.plan.Planning;
import org.claimgraph.store.compact.CompactGraph;

/**
 * Carries out what it can of a query over a compact graph.
 *
 * @param planning in which order patterns are looked up
 */
public record RowEngine(Planning planning) {
  /** The rows of a part of a query that has no rows before it; nothing if it is not for here. */
  public Optional<QueryIterator> execute(Op op, QueryIterator root, ExecutionContext context) {
    return work(context).flatMap(work -> whole(op, root, work));
  }

  /** The rows of a part of a query that goes on from these; nothing if it is not for here. */
  public Optional<QueryIterator> execute(Op op, QueryIterPeek input, ExecutionContext context) {
    return work(context).flatMap(work -> onward(op, input, work));
  }

  private Optional<Work> work(ExecutionContext context) {
    return CompactGraph.under(context.getActiveGraph())
        .map(
            graph ->
                new Work(
                    graph,
                    planning,
                    new Registers(),
                    new Terms(graph.dictionary()),
                    new Held(Watch.current()),
                    context));
  }

  private static Optional<QueryIterator> whole(Op op, QueryIterator root, Work work) {
    RowView view = new RowView(work.registers(), work.terms());
    try {
      Modifiers modifiers = new Modifiers(work, new Patterns(work, view, Set.of()));
      Rows rows = modifiers.of(op);
      return Optional.of(new RowIterator(root, rows, view, work, modifiers.shown()));
    } catch (UnsupportedStepException e) {
      return Optional.empty();
    }
  }

  private static Optional<QueryIterator> onward(Op op, QueryIterPeek input, Work work) {
    RowView view = new RowView(work.registers(), work.terms());
    Set<Var> known = input.hasNext() ? input.peek().varsMentioned() : Set.of();
    try {
      Rows rows = new Patterns(work, view, known).of(op, new InputRows(input, work, view));
      return Optional.of(new RowIterator(input, rows, view, work, null));
    } catch (UnsupportedStepException e) {
      return Optional.empty();
    }
  }
}
