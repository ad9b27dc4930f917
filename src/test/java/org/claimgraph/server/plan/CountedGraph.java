package org.claimgraph.server.plan;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that counts the triples that are found in it: the work of a query. */
final class CountedGraph extends GraphWrapper {
  private final AtomicLong found;

  private CountedGraph(Graph graph, AtomicLong found) {
    super(graph);
    this.found = found;
  }

  /** The dataset with its graphs counted together. */
  static DatasetGraph counted(DatasetGraph dataset, AtomicLong found) {
    DatasetGraph counted =
        new DatasetGraphMapLink(new CountedGraph(dataset.getDefaultGraph(), found));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> counted.addGraph(name, new CountedGraph(dataset.getGraph(name), found)));
    return counted;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return counting(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    return counting(super.find(subject, predicate, object));
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return counting(super.find());
  }

  private ExtendedIterator<Triple> counting(ExtendedIterator<Triple> triples) {
    return triples.mapWith(
        triple -> {
          found.incrementAndGet();
          return triple;
        });
  }
}
