package org.claimgraph.publish;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.vocabulary.Prefixes;

/** Writes graphs in any format but HTML; the same graph always as the same bytes. */
public final class GraphWriter {
  private final JsonLdWriter jsonLd;

  /** A writer whose JSON-LD has this context. */
  public GraphWriter(JsonLdContext context) {
    this.jsonLd = new JsonLdWriter(context);
  }

  /**
   * The dataset as bytes; of a format that knows no named graphs, only the default graph.
   *
   * @param first what to begin with, if anything
   * @param context what stands in JSON-LD as its context
   */
  public byte[] write(
      DatasetGraph dataset, Optional<Node> first, Choice choice, JsonLdContext.Place context) {
    DatasetGraph data = choice.version().of(dataset);
    List<Quad> quads =
        ReadingOrder.of(data, first).stream()
            .filter(quad -> choice.format().carriesGraphs() || quad.isDefaultGraph())
            .toList();
    return switch (choice.format()) {
      case TURTLE -> stream(RDFFormat.TURTLE_BLOCKS, quads, choice);
      case TRIG -> stream(RDFFormat.TRIG_BLOCKS, quads, choice);
      case N_TRIPLES -> stream(RDFFormat.NTRIPLES_UTF8, quads, choice);
      case N_QUADS -> stream(RDFFormat.NQUADS_UTF8, quads, choice);
      case JSON_LD -> jsonLd.write(quads, context);
      case RDF_XML -> xml(data.getDefaultGraph(), quads);
      case HTML -> throw new IllegalArgumentException("a graph is not written as a page");
    };
  }

  private static byte[] stream(RDFFormat format, List<Quad> quads, Choice choice) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format, new Context());
    stream.start();
    if (choice.version() != RdfVersion.RDF_1_1) {
      stream.version(choice.version().label());
    }
    used(quads).forEach(stream::prefix);
    for (Quad quad : quads) {
      if (quad.isDefaultGraph()) {
        stream.triple(quad.asTriple());
      } else {
        stream.quad(quad);
      }
    }
    stream.finish();
    return out.toByteArray();
  }

  private static byte[] xml(Graph graph, List<Quad> quads) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.getPrefixMapping().clearNsPrefixMap().setNsPrefixes(used(quads));
    RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
    return out.toByteArray();
  }

  /** The prefixes of the project that the statements need. */
  static Map<String, String> used(List<Quad> quads) {
    Set<String> namespaces =
        ReadingOrder.names(quads)
            .map(iri -> iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1))
            .collect(Collectors.toSet());
    Map<String, String> used = new TreeMap<>(Prefixes.ALL);
    used.values().removeIf(namespace -> !namespaces.contains(namespace));
    return used;
  }
}
