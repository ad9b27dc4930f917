package org.claimgraph.store.compact;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;

/** Datasets whose graphs are compact and share one dictionary. */
public final class CompactDataset {
  private CompactDataset() {}

  /** The same quads as this dataset has now; the dataset itself if it is compact. */
  public static DatasetGraph of(DatasetGraph dataset) {
    return CompactGraph.under(dataset.getDefaultGraph()).isPresent() ? dataset : made(dataset);
  }

  private static DatasetGraph made(DatasetGraph dataset) {
    Set<Node> nodes = new HashSet<>();
    Iterator<Quad> quads = dataset.find();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      nodes.add(quad.getSubject());
      nodes.add(quad.getPredicate());
      nodes.add(quad.getObject());
    }
    Dictionary dictionary = Dictionary.of(nodes);
    DatasetGraph compact =
        new DatasetGraphMapLink(CompactGraph.of(dataset.getDefaultGraph(), dictionary));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> compact.addGraph(name, CompactGraph.of(dataset.getGraph(name), dictionary)));
    return compact;
  }

  /** The same dataset without the quads that have a triple term; nothing is held twice. */
  public static DatasetGraph withoutTripleTerms(DatasetGraph dataset) {
    List<Node> names = Iter.toList(dataset.listGraphNodes());
    boolean isCompact =
        names.stream()
            .map(dataset::getGraph)
            .allMatch(graph -> CompactGraph.under(graph).isPresent());
    Optional<CompactGraph> plain =
        CompactGraph.under(dataset.getDefaultGraph()).map(CompactGraph::withoutTripleTerms);
    if (plain.isEmpty() || !isCompact) {
      return new FilteredDataset(dataset, names, plain);
    }
    DatasetGraph view = new DatasetGraphMapLink(plain.get());
    for (Node name : names) {
      CompactGraph graph = CompactGraph.under(dataset.getGraph(name)).orElseThrow();
      view.addGraph(name, graph.withoutTripleTerms());
    }
    return view;
  }
}
