package org.claimgraph.publish;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The order in which statements are written: the default graph, then the others by name; what a
 * document is about, then the rest by name; the class first. The same statements always come in the
 * same order.
 */
final class ReadingOrder {
  private ReadingOrder() {}

  /** The statements of the dataset in order, with those of this subject before the others. */
  static List<Quad> of(DatasetGraph dataset, Optional<Node> first) {
    return Iter.asStream(dataset.find())
        .map(quad -> new Line(quad, first))
        .sorted(Line.ORDER)
        .map(Line::quad)
        .toList();
  }

  /** All IRIs that the statements name, within triple terms too, with repetitions. */
  static Stream<String> names(List<Quad> quads) {
    return quads.stream()
        .flatMap(
            quad ->
                Stream.of(
                    quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
        .flatMap(ReadingOrder::names);
  }

  private static Stream<String> names(Node node) {
    if (node.isTripleTerm()) {
      var term = node.getTriple();
      return Stream.of(term.getSubject(), term.getPredicate(), term.getObject())
          .flatMap(ReadingOrder::names);
    }
    if (node.isLiteral()) {
      return Stream.of(node.getLiteralDatatypeURI());
    }
    return node.isURI() ? Stream.of(node.getURI()) : Stream.empty();
  }

  private record Line(Quad quad, String graph, String subject, String predicate, String object) {
    static final Comparator<Line> ORDER =
        comparing(Line::graph)
            .thenComparing(Line::subject)
            .thenComparing(Line::predicate)
            .thenComparing(Line::object);

    Line(Quad quad, Optional<Node> first) {
      this(
          quad,
          quad.isDefaultGraph() ? "" : NodeFmtLib.strNT(quad.getGraph()),
          first.filter(quad.getSubject()::equals).isPresent() ? "" : name(quad.getSubject()),
          quad.getPredicate().equals(RDF.Nodes.type) ? "" : name(quad.getPredicate()),
          name(quad.getObject()));
    }

    private static String name(Node node) {
      return NodeFmtLib.strNT(node);
    }
  }
}
