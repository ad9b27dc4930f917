package org.claimgraph.store.compact;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFilteredView;

/** A dataset without the quads that have a triple term, whose default graph may be compact. */
final class FilteredDataset extends DatasetGraphFilteredView {
  private final Optional<CompactGraph> compact;

  /**
   * The dataset, filtered.
   *
   * @param names of its named graphs
   * @param compact its default graph, filtered already
   */
  FilteredDataset(DatasetGraph dataset, List<Node> names, Optional<CompactGraph> compact) {
    super(dataset, quad -> !quad.getObject().isTripleTerm(), names);
    this.compact = compact;
  }

  @Override
  public Graph getDefaultGraph() {
    return compact.<Graph>map(graph -> graph).orElseGet(super::getDefaultGraph);
  }
}
