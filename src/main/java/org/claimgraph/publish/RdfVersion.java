package org.claimgraph.publish;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * A version of RDF in which a graph can be sent, with its label in {@code version=} parameters.
 *
 * @see <a href="https://www.w3.org/TR/rdf12-concepts/#defined-version-labels">RDF 1.2 Concepts,
 *     version labels</a>
 */
public enum RdfVersion {
  /** Without triple terms: claims carry rdf:subject, rdf:predicate and rdf:object. */
  RDF_1_1("1.1"),
  /** Without triple terms: the W3C basic encoding stands for them. */
  RDF_1_2_BASIC("1.2-basic"),
  /** With triple terms. */
  RDF_1_2("1.2");

  private final String label;

  RdfVersion(String label) {
    this.label = label;
  }

  /** The label as it stands in a media type: {@code 1.1}, {@code 1.2-basic} or {@code 1.2}. */
  public String label() {
    return label;
  }

  /** The version of that label; empty where there is none. */
  public static Optional<RdfVersion> of(String label) {
    return Arrays.stream(values()).filter(version -> version.label.equals(label)).findFirst();
  }

  /** All labels, for messages: {@code 1.1, 1.2-basic, 1.2}. */
  public static String labels() {
    return Arrays.stream(values()).map(RdfVersion::label).collect(Collectors.joining(", "));
  }

  /** The graph in this version: itself or a new graph; the given one is left as it is. */
  public Graph of(Graph graph) {
    return switch (this) {
      case RDF_1_1 -> Rdf11Form.of(graph);
      case RDF_1_2_BASIC -> BasicEncoding.encode(graph);
      case RDF_1_2 -> graph;
    };
  }

  /** The dataset with each of its graphs in this version; the given one is left as it is. */
  public DatasetGraph of(DatasetGraph dataset) {
    if (this == RDF_1_2) {
      return dataset;
    }
    DatasetGraph converted = new DatasetGraphMapLink(of(dataset.getDefaultGraph()));
    dataset
        .listGraphNodes()
        .forEachRemaining(name -> converted.addGraph(name, of(dataset.getGraph(name))));
    return converted;
  }
}
