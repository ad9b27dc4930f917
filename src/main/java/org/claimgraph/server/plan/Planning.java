package org.claimgraph.server.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.TripleTermIndex;

/**
 * How queries over a dataset are carried out.
 *
 * @param statistics of its default graph
 * @param indexed whether the index of triple terms is whole on its default graph
 */
public record Planning(GraphStatistics statistics, boolean indexed) {

  /** Planning by what is known of the snapshot. */
  public static Planning of(Snapshot snapshot) {
    return new Planning(snapshot.statistics(), snapshot.indexed());
  }

  /** Planning by what this default graph holds now. */
  public static Planning of(Graph defaultGraph) {
    return new Planning(GraphStatistics.of(defaultGraph), TripleTermIndex.isWhole(defaultGraph));
  }

  /** Planning for a view of the same dataset that has no triple terms. */
  public Planning withoutTripleTerms() {
    return new Planning(statistics, false);
  }

  /**
   * Sets in the context how patterns are carried out.
   *
   * @param isDefault whether a graph is the whole default graph
   */
  public void install(Context context, Predicate<Graph> isDefault) {
    JoinOrder order = new JoinOrder(statistics);
    StageBuilder.setGenerator(
        context, new PlannedStages(order, graph -> indexed && isDefault.test(graph)));
    context.set(ARQ.optReorderBGP, true);
  }

  /** The patterns in a good order, where these variables have values. */
  public List<Triple> ordered(List<Triple> patterns, Set<Var> known) {
    return new JoinOrder(statistics).ofTriples(patterns, known);
  }

  /** The patterns without those that follow from a triple term that is found before. */
  public List<Triple> needed(List<Triple> ordered) {
    return indexed ? PlannedStages.needed(ordered) : ordered;
  }

  /** The query, made ready to be carried out in this context. */
  public Op rewrite(Op op, Context context) {
    Op plain = TripleTermPaths.in(op);
    Op widened = indexed && asksDefaultGraph(context) ? TripleTermPatterns.in(plain) : plain;
    return new Optimiser(context).rewrite(widened);
  }

  /** Whether its default graph is that of the dataset: FROM would put another in its place. */
  private static boolean asksDefaultGraph(Context context) {
    Query query = context.get(ARQConstants.sysCurrentQuery);
    return context.isUndef(ARQConstants.symDatasetDefaultGraphs)
        && (query == null || !query.hasDatasetDescription());
  }

  private final class Optimiser extends OptimizerStd {
    Optimiser(Context context) {
      super(context);
    }

    @Override
    protected Op transformReorder(Op op) {
      return Transformer.transformSkipService(new JoinPlan(new JoinOrder(statistics)), op);
    }
  }
}
