package org.claimgraph.store;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.store.compact.CompactDataset;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The graph as it is served, in memory or on disk; nobody can change it.
 *
 * @param dataset the default graph, the accounts and the other named graphs, read-only
 * @param version the data version, 64 hexadecimal digits
 * @param claims number of claims
 * @param triples number of triples in the default graph
 * @param accounts number of named graphs that are accounts
 * @param statistics of the default graph
 * @param indexed whether the triple terms of the default graph can be found by their parts
 */
public record Snapshot(
    DatasetGraph dataset,
    String version,
    long claims,
    long triples,
    long accounts,
    GraphStatistics statistics,
    boolean indexed) {

  /** The snapshot of this dataset, which nobody may change from now on. */
  public static Snapshot of(DatasetGraph dataset) {
    return of(dataset, DataVersion.of(dataset));
  }

  /** The same of a dataset whose version is known. */
  static Snapshot of(DatasetGraph dataset, String version) {
    return counted(new DatasetGraphReadOnly(CompactDataset.of(dataset)), version);
  }

  /** The snapshot of this dataset as it is, which nobody can change, with all that is counted. */
  public static Snapshot counted(DatasetGraph dataset, String version) {
    Graph graph = dataset.getDefaultGraph();
    GraphStatistics statistics = GraphStatistics.of(graph);
    return new Snapshot(
        dataset,
        version,
        Iter.count(graph.find(Node.ANY, RDF.Nodes.type, Cg.Claim)),
        statistics.all().triples(),
        Iter.count(Iter.filter(dataset.listGraphNodes(), Snapshot::isAccount)),
        statistics,
        TripleTermIndex.isWhole(graph));
  }

  /** The same dataset without the statements that have a triple term; nothing is held twice. */
  public DatasetGraph withoutTripleTerms() {
    return CompactDataset.withoutTripleTerms(dataset);
  }

  /** Whether the graph of this name is the account of a voice. */
  public static boolean isAccount(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(Prefixes.ACCOUNT);
  }

  /** Number of statements in all graphs. */
  public long quads() {
    return Iter.count(dataset.find(Quad.ANY));
  }
}
