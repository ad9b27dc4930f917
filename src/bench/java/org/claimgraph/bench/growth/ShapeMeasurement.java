package org.claimgraph.bench.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.vocabulary.Prefixes;

/** Measures the shape of the reports in a graph, as it was written by hand. */
public final class ShapeMeasurement {
  private static final List<String> MARKS =
      List.of(
          "cg:cites",
          "cg:during",
          "cg:extent",
          "cg:hedge",
          "cg:inferred",
          "cg:within",
          "skos:scopeNote");

  private final Graph graph;

  private ShapeMeasurement(Graph graph) {
    this.graph = graph;
  }

  /** The shape of the claims in this graph. */
  public static Shape of(Graph written) {
    ShapeMeasurement measurement = new ShapeMeasurement(written);
    Map<String, Integer> forms = new TreeMap<>();
    written
        .find(Node.ANY, term("rdf:reifies"), Node.ANY)
        .forEach(triple -> forms.merge(measurement.form(triple), 1, Integer::sum));
    List<ClaimPattern> patterns = new ArrayList<>();
    forms.forEach((form, count) -> patterns.add(ClaimPattern.of(count + "\t" + form)));
    patterns.sort(
        Comparator.comparingInt(ClaimPattern::count).reversed().thenComparing(ClaimPattern::form));
    return new Shape(List.copyOf(patterns));
  }

  /** The lines of the file in which a shape is kept. */
  public static List<String> lines(Shape shape) {
    String head =
        "# count, kind, property, subject, object, certainty, basis, polarity, voice, marks:"
            + " the forms of the real report's claims, measured";
    return Stream.concat(
            Stream.of(head),
            shape.patterns().stream().map(pattern -> pattern.count() + "\t" + pattern.form()))
        .toList();
  }

  private String form(Triple reification) {
    Node claim = reification.getSubject();
    Triple proposition = reification.getObject().getTriple();
    return Stream.of(
            value(claim, "rdf:type"),
            Prefixes.name(proposition.getPredicate()),
            place(proposition.getSubject()),
            place(proposition.getObject()),
            value(claim, "cg:certainty"),
            value(claim, "cg:basis"),
            value(claim, "cg:polarity"),
            voice(claim),
            MARKS.stream()
                .filter(mark -> graph.contains(claim, term(mark), Node.ANY))
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\t"));
  }

  private String voice(Node claim) {
    return graph.contains(claim, term("cg:reportedBy"), Node.ANY)
        ? place(first(claim, "cg:assertedBy"))
        : ClaimPattern.AUTHOR;
  }

  private String place(Node thing) {
    String name = Prefixes.name(thing);
    boolean isTerm = thing.getURI().startsWith(Prefixes.SCHEMES);
    return isTerm ? name : name.substring(0, name.indexOf(':')) + "=" + value(thing, "rdf:type");
  }

  private String value(Node subject, String property) {
    return Prefixes.name(first(subject, property));
  }

  private Node first(Node subject, String property) {
    Node predicate = property.equals("rdf:type") ? RDF.Nodes.type : term(property);
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .min(Comparator.comparing(Node::toString))
        .orElseThrow(() -> new IllegalStateException(subject + " has no " + property));
  }

  private static Node term(String name) {
    int colon = name.indexOf(':');
    return NodeFactory.createURI(
        Prefixes.ALL.get(name.substring(0, colon)) + name.substring(colon + 1));
  }
}
