package org.claimgraph.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.publish.Accounts;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/**
 * A dataset without a union of its graphs, however a query comes to ask for it. A view, so that the
 * engine does not look behind it.
 */
final class ApartDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  ApartDataset(DatasetGraph dataset) {
    super(dataset);
  }

  @Override
  public Graph getUnionGraph() {
    throw Watch.current().fail(Stop.refused(Accounts.NO_UNION));
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isUnionGraph(name) ? getUnionGraph() : super.getGraph(name);
  }
}
