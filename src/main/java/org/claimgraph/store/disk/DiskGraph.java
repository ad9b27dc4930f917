package org.claimgraph.store.disk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph of a database on disk, which any thread may read and nobody may change. */
final class DiskGraph extends GraphWrapper {
  private static final String READ_ONLY = "the graph is read-only";

  private final DiskDataset dataset;

  /** This graph of this dataset. */
  DiskGraph(Graph graph, DiskDataset dataset) {
    super(graph);
    this.dataset = dataset;
  }

  /** The graph as TDB2 has it; this thread may read it now. */
  @Override
  public Graph get() {
    dataset.read();
    return super.get();
  }

  @Override
  public void add(Triple triple) {
    throw new AddDeniedException(READ_ONLY);
  }

  @Override
  public void delete(Triple triple) {
    throw new DeleteDeniedException(READ_ONLY);
  }

  @Override
  public void clear() {
    throw new DeleteDeniedException(READ_ONLY);
  }

  @Override
  public void remove(Node subject, Node predicate, Node object) {
    throw new DeleteDeniedException(READ_ONLY);
  }
}
