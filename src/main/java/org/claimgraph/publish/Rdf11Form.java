package org.claimgraph.publish;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The RDF 1.1 form of a graph: each {@code r rdf:reifies <<( s p o )>>} becomes {@code r} with
 * rdf:subject, rdf:predicate and rdf:object; nothing else changes.
 *
 * <p>A triple term in any other place has no RDF 1.1 form of its own: the basic encoding stands for
 * it, so that nothing is dropped.
 *
 * @see <a href="https://www.w3.org/TR/rdf11-mt/#reification">RDF 1.1 Semantics, reification</a>
 */
final class Rdf11Form {
  private Rdf11Form() {}

  /** A new graph without triple terms. */
  static Graph of(Graph graph) {
    Graph converted = GraphMemFactory.createDefaultGraphSameTerm();
    BasicEncoding rest = new BasicEncoding(converted);
    graph.find().forEachRemaining(triple -> add(triple, converted, rest));
    return converted;
  }

  private static void add(Triple triple, Graph converted, BasicEncoding rest) {
    if (isReification(triple)) {
      Node reifier = triple.getSubject();
      Triple proposition = triple.getObject().getTriple();
      converted.add(reifier, RDF.subject.asNode(), rest.encode(proposition.getSubject()));
      converted.add(reifier, RDF.predicate.asNode(), proposition.getPredicate());
      converted.add(reifier, RDF.object.asNode(), rest.encode(proposition.getObject()));
    } else {
      rest.add(triple);
    }
  }

  private static boolean isReification(Triple triple) {
    return triple.getObject().isTripleTerm()
        && triple.getPredicate().hasURI(RDF.getURI() + "reifies");
  }
}
