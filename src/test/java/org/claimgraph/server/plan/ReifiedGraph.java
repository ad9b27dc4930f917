package org.claimgraph.server.plan;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;

/** A small dataset of reified propositions, the same for the same seed. */
final class ReifiedGraph {
  static {
    // Jena's vocabulary cannot be the first of its classes to be loaded.
    JenaSystem.init();
  }

  static final String NS = "urn:x:";
  static final Node REIFIES = NodeFactory.createURI(RDF.getURI() + "reifies");
  static final Node BY = iri("by");
  static final Node ABOUT = iri("about");
  static final Node NAMED = iri("named");
  static final List<Node> THINGS = iris("e", 4);
  static final List<Node> RELATIONS = iris("p", 3);
  static final List<Node> VOICES = iris("v", 3);
  private static final int CLAIMS = 14;

  private ReifiedGraph() {}

  /**
   * Claims with derived parts in the default graph; in a named graph claims of the same names and
   * without parts.
   */
  static DatasetGraph of(long seed) {
    Random random = new Random(seed);
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    DatasetGraph dataset = new DatasetGraphMapLink(graph);
    Graph named = GraphMemFactory.createDefaultGraphSameTerm();
    for (int i = 0; i < CLAIMS; i++) {
      Node claim = i % 5 == 0 ? NodeFactory.createBlankNode("c" + i) : iri("c" + i);
      Triple proposition = proposition(random);
      reify(graph, claim, proposition);
      graph.add(claim, BY, one(VOICES, random));
      graph.add(one(THINGS, random), ABOUT, claim);
      named.add(claim, REIFIES, NodeFactory.createTripleTerm(proposition(random)));
      if (random.nextInt(3) == 0) {
        graph.add(proposition);
        reify(graph, claim, proposition(random));
        named.add(proposition);
      }
    }
    graph.add(VOICES.get(0), BY, VOICES.get(1));
    graph.add(VOICES.get(0), ABOUT, NodeFactory.createLiteralString("text"));
    dataset.addGraph(NAMED, named);
    return dataset;
  }

  private static void reify(Graph graph, Node claim, Triple proposition) {
    graph.add(claim, REIFIES, NodeFactory.createTripleTerm(proposition));
    graph.add(claim, RDF.Nodes.subject, proposition.getSubject());
    graph.add(claim, RDF.Nodes.predicate, proposition.getPredicate());
    graph.add(claim, RDF.Nodes.object, proposition.getObject());
  }

  private static Triple proposition(Random random) {
    return Triple.create(one(THINGS, random), one(RELATIONS, random), one(THINGS, random));
  }

  static Node one(List<Node> nodes, Random random) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private static List<Node> iris(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> iri(name + i)).toList();
  }

  static Node iri(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
