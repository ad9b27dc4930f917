package org.claimgraph.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The derived rdf:subject, rdf:predicate and rdf:object, as an index of the triple terms: who looks
 * for a part finds the reifiers by it.
 *
 * @see <a href="https://www.w3.org/TR/rdf12-concepts/#section-triple-terms-reification">RDF 1.2,
 *     triple terms and reification</a>
 */
public final class TripleTermIndex {
  private TripleTermIndex() {}

  /**
   * Whether every triple term of the graph can be found so: whatever has one as its object has its
   * three parts too, and none of these is a literal or again a triple term. A literal is left out
   * because a store may keep another form of it outside triple terms than inside (seen with TDB2 of
   * Jena 6.0.0).
   */
  public static boolean isWhole(Graph graph) {
    var triples = graph.find();
    try {
      while (triples.hasNext()) {
        Triple triple = triples.next();
        if (triple.getObject().isTripleTerm() && !isIndexed(triple, graph)) {
          return false;
        }
      }
      return true;
    } finally {
      triples.close();
    }
  }

  private static boolean isIndexed(Triple triple, Graph graph) {
    Node reifier = triple.getSubject();
    Triple proposition = triple.getObject().getTriple();
    Node object = proposition.getObject();
    return !object.isLiteral()
        && !object.isTripleTerm()
        && graph.contains(reifier, RDF.Nodes.subject, proposition.getSubject())
        && graph.contains(reifier, RDF.Nodes.predicate, proposition.getPredicate())
        && graph.contains(reifier, RDF.Nodes.object, object);
  }
}
