package org.claimgraph.store.disk;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.Snapshot;

/** Invented statements, each with a triple term, as many as wanted. */
record Invented(String name, long size, long end, boolean said) implements Content {
  Invented(String name, long size) {
    this(name, size, Long.MAX_VALUE, true);
  }

  /** The same, but it fails when so many are sent. */
  Invented brokenAfter(long sent) {
    return new Invented(name, size, sent, said);
  }

  /** The same, but it never says how much there is to come. */
  Invented unsaid() {
    return new Invented(name, size, end, false);
  }

  /** The data version of invented statements of this name, of one letter from a to f. */
  static String version(String name) {
    return name.repeat(64);
  }

  @Override
  public String version() {
    return version(name);
  }

  @Override
  public long quads(long sent) {
    return said ? size : sent;
  }

  @Override
  public void sendTo(StreamRDF sink) throws IOException {
    for (long i = 0; i < size; i++) {
      if (i == end) {
        throw new IOException("broken off");
      }
      Node thing = NodeFactory.createURI("https://invented.example/" + name + "/" + i);
      Triple proposition = Triple.create(thing, RDF.Nodes.value, RDF.Nodes.nil);
      sink.triple(
          Triple.create(thing, RDF.Nodes.reifies, NodeFactory.createTripleTerm(proposition)));
    }
  }

  @Override
  public Snapshot in(DatasetGraph stored) {
    DatasetGraph empty = DatasetGraphFactory.create();
    GraphStatistics none = GraphStatistics.of(empty.getDefaultGraph());
    return new Snapshot(stored, version(), 0, size, 0, none, false);
  }
}
