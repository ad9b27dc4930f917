package org.claimgraph.files;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.vocabulary.Prefixes;

/** Finds triple terms elsewhere than after rdf:reifies, and such as are made of more than IRIs. */
final class MisplacedTripleTerms {
  private MisplacedTripleTerms() {}

  static List<Finding> in(Sources sources) {
    return sources.files().stream().flatMap(MisplacedTripleTerms::in).toList();
  }

  private static Stream<Finding> in(TurtleFile file) {
    return file.triples().entrySet().stream()
        .filter(entry -> entry.getKey().getObject().isTripleTerm())
        .flatMap(entry -> in(new Location(file.name(), entry.getValue()), entry.getKey()));
  }

  private static Stream<Finding> in(Location where, Triple triple) {
    Stream<Finding> place =
        triple.getPredicate().equals(RDF.Nodes.reifies)
            ? Stream.of()
            : Stream.of(
                new Finding(
                    where,
                    "a triple term as object of " + Prefixes.name(triple.getPredicate()),
                    "Triple terms stand after rdf:reifies only; point at the claim instead"));
    return Stream.concat(place, parts(where, triple.getObject().getTriple()));
  }

  private static Stream<Finding> parts(Location where, Triple proposition) {
    return Stream.of(proposition.getSubject(), proposition.getObject())
        .filter(part -> !part.isURI())
        .map(part -> new Finding(where, kind(part) + " inside a proposition", remedy(part)));
  }

  private static String kind(Node part) {
    if (part.isLiteral()) {
      return "the literal \"" + part.getLiteralLexicalForm() + "\"";
    }
    return part.isTripleTerm() ? "a triple term" : "a blank node";
  }

  private static String remedy(Node part) {
    return part.isTripleTerm()
        ? "Point at the claim that makes the inner proposition"
        : "Name the value as a thing with an IRI (a figure, a date) and use that";
  }
}
