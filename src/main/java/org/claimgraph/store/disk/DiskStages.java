package org.claimgraph.store.disk;

import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.StageGenerator;
import org.apache.jena.sparql.engine.main.StageGeneratorGeneric;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.PatternMatchTDB2;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Carries out basic graph patterns on graphs on disk by the numbers that TDB2 has for terms: a term
 * is read only when somebody asks for it.
 */
public final class DiskStages implements StageGenerator {
  private final StageGenerator others = new StageGeneratorGeneric();

  /**
   * The rows of this pattern in the order in which it is written, if the graph is on disk.
   *
   * @param each is done before every triple that is found
   */
  public static Optional<QueryIterator> match(
      BasicPattern pattern, QueryIterator input, Runnable each, ExecutionContext context) {
    Predicate<Tuple<NodeId>> seen =
        tuple -> {
          each.run();
          return true;
        };
    return stored(context.getActiveGraph())
        .map(graph -> PatternMatchTDB2.execute(graph, pattern, input, seen, context));
  }

  private static Optional<GraphTDB> stored(Graph graph) {
    Graph inner = graph;
    while (inner instanceof GraphWrapper wrapper) {
      inner = wrapper.get();
    }
    return inner instanceof GraphTDB found ? Optional.of(found) : Optional.empty();
  }

  @Override
  public QueryIterator execute(
      BasicPattern pattern, QueryIterator input, ExecutionContext context) {
    if (stored(context.getActiveGraph()).isEmpty()) {
      return others.execute(pattern, input, context);
    }
    QueryIterPeek rows = QueryIterPeek.create(input, context);
    return match(ordered(pattern, rows.peek()), rows, () -> {}, context).orElseThrow();
  }

  private static BasicPattern ordered(BasicPattern pattern, @Nullable Binding first) {
    BasicPattern grounded = first == null ? pattern : Substitute.substitute(pattern, first);
    return ReorderLib.fixed().reorderIndexes(grounded).reorder(pattern);
  }
}
