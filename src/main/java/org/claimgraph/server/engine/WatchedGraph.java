package org.claimgraph.server.engine;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.claimgraph.server.budget.Watch;

/**
 * A graph whose reading can be stopped. Property paths walk it in loops that look at no clock, so
 * the graph does (seen with Jena 6.0.0).
 */
final class WatchedGraph extends GraphWrapper {
  private final boolean isDefault;

  private WatchedGraph(Graph graph, boolean isDefault) {
    super(graph);
    this.isDefault = isDefault;
  }

  /** The default graph of a dataset, watched. */
  static WatchedGraph ofDefault(Graph graph) {
    return new WatchedGraph(graph, true);
  }

  /** A named graph, watched. */
  static WatchedGraph ofName(Graph graph) {
    return new WatchedGraph(graph, false);
  }

  /** Whether a graph is the watched default graph of a dataset, and nothing else. */
  static boolean isDefault(Graph graph) {
    return graph instanceof WatchedGraph watched && watched.isDefault;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    Watch.current().check();
    return new WatchedIterator<>(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    Watch.current().check();
    return new WatchedIterator<>(super.find(subject, predicate, object));
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return find(Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    Watch.current().check();
    return super.contains(subject, predicate, object);
  }

  @Override
  public boolean contains(Triple triple) {
    Watch.current().check();
    return super.contains(triple);
  }
}
