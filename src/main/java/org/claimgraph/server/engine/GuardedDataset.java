package org.claimgraph.server.engine;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.server.budget.Watch;

/**
 * A dataset that any query may be asked of: its graphs can be stopped while they are read, and its
 * context, which the engine takes for every query over it, bounds what the engine holds, makes and
 * reaches. A view, so that the engine does not look behind it.
 */
public final class GuardedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  /** The dataset, guarded with this context. */
  GuardedDataset(DatasetGraph dataset, Context context) {
    super(dataset, context);
  }

  @Override
  public Graph getDefaultGraph() {
    return WatchedGraph.ofDefault(super.getDefaultGraph());
  }

  @Override
  public Graph getUnionGraph() {
    return WatchedGraph.ofName(super.getUnionGraph());
  }

  @Override
  public Graph getGraph(Node name) {
    return WatchedGraph.ofName(super.getGraph(name));
  }

  @Override
  public Iterator<Quad> find() {
    return watched(super.find());
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return watched(super.find(quad));
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return watched(super.find(graph, subject, predicate, object));
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return watched(super.findNG(graph, subject, predicate, object));
  }

  private static Iterator<Quad> watched(Iterator<Quad> quads) {
    Watch watch = Watch.current();
    watch.check();
    return Iter.map(
        quads,
        quad -> {
          watch.check();
          return quad;
        });
  }
}
