package org.claimgraph.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;

/**
 * The W3C basic encoding of triple terms, as in the draft of 23 July 2026: a blank node of class
 * rdf:PropositionForm stands for each triple term, the same one, with the same label, for the same
 * term.
 *
 * @see <a href="https://www.w3.org/TR/2026/DNOTE-rdf12-interop-20260723/">RDF 1.2
 *     Interoperability</a>
 */
public final class BasicEncoding {
  private static final Node TYPE = RDF.type.asNode();
  private static final Node FORM = rdf("PropositionForm");
  private static final Node SUBJECT = rdf("propositionFormSubject");
  private static final Node PREDICATE = rdf("propositionFormPredicate");
  private static final Node OBJECT = rdf("propositionFormObject");

  private final Graph encoded;
  private final Map<Node, Node> forms = new HashMap<>();

  /** An encoding that adds to a graph; the graph is changed by {@link #add}. */
  BasicEncoding(Graph encoded) {
    this.encoded = encoded;
  }

  /** A new graph in which proposition forms stand for the triple terms of the given one. */
  public static Graph encode(Graph graph) {
    BasicEncoding encoding = new BasicEncoding(GraphMemFactory.createDefaultGraphSameTerm());
    graph.find().forEachRemaining(encoding::add);
    return encoding.encoded;
  }

  /**
   * A new graph in which triple terms stand again where the given one has proposition forms.
   *
   * @throws IllegalArgumentException if a proposition form lacks its subject, predicate or object
   */
  public static Graph decode(Graph graph) {
    Graph decoded = GraphMemFactory.createDefaultGraphSameTerm();
    Map<Node, Node> terms = new HashMap<>();
    graph
        .find()
        .filterDrop(triple -> isForm(graph, triple.getSubject()))
        .forEachRemaining(
            triple ->
                decoded.add(
                    triple.getSubject(),
                    triple.getPredicate(),
                    decode(graph, triple.getObject(), terms)));
    return decoded;
  }

  /** Adds a triple, with a proposition form for its object where that is a triple term. */
  void add(Triple triple) {
    encoded.add(triple.getSubject(), triple.getPredicate(), encode(triple.getObject()));
  }

  /** The node itself, or the proposition form that stands for it if it is a triple term. */
  Node encode(Node node) {
    if (!node.isTripleTerm()) {
      return node;
    }
    Node known = forms.get(node);
    if (known != null) {
      return known;
    }
    Node form = NodeFactory.createBlankNode("f" + DigestUtils.sha256Hex(NodeFmtLib.strNT(node)));
    forms.put(node, form);
    Triple term = node.getTriple();
    encoded.add(form, TYPE, FORM);
    encoded.add(form, SUBJECT, encode(term.getSubject()));
    encoded.add(form, PREDICATE, term.getPredicate());
    encoded.add(form, OBJECT, encode(term.getObject()));
    return form;
  }

  private static Node decode(Graph graph, Node node, Map<Node, Node> terms) {
    if (!isForm(graph, node)) {
      return node;
    }
    Node known = terms.get(node);
    if (known != null) {
      return known;
    }
    Node term =
        NodeFactory.createTripleTerm(
            decode(graph, part(graph, node, SUBJECT), terms),
            part(graph, node, PREDICATE),
            decode(graph, part(graph, node, OBJECT), terms));
    terms.put(node, term);
    return term;
  }

  private static boolean isForm(Graph graph, Node node) {
    return node.isBlank() && graph.contains(node, TYPE, FORM);
  }

  private static Node part(Graph graph, Node form, Node property) {
    return graph
        .find(form, property, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A proposition form has no " + property.getLocalName() + "."));
  }

  private static Node rdf(String name) {
    return NodeFactory.createURI(RDF.getURI() + name);
  }
}
