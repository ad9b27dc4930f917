package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.RealProject;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;

/** A thing's document holds what is said of it and about it. */
final class DocumentsTest {
  private static final Graph GRAPH = RealProject.SNAPSHOT.dataset().getDefaultGraph();
  private static final Documents DOCUMENTS = RealProject.PUBLICATION.documents();
  private static final Node ATTACK = thing("id/event/crocus-city-hall-attack");

  @Test
  void everyIriOfOursHasItsDocument() {
    List<String> missing =
        Iter.asStream(RealProject.SNAPSHOT.dataset().find())
            .flatMap(
                quad ->
                    Stream.of(
                        quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()))
            .filter(node -> node.isURI() && node.getURI().startsWith(Prefixes.BASE))
            .map(node -> node.getURI().replaceFirst("#.*", ""))
            .distinct()
            .filter(iri -> !iri.contains("/dump/") && !iri.endsWith("sparql"))
            .filter(iri -> !DOCUMENTS.has(NodeFactory.createURI(iri)))
            .sorted()
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void claimsAboutAThingStandInItsDocumentWithTheirEvidence() {
    Graph document = DOCUMENTS.of(ATTACK).getDefaultGraph();
    List<Node> claims =
        Stream.of(RDF.Nodes.subject, RDF.Nodes.object)
            .flatMap(part -> Iter.asStream(GRAPH.find(Node.ANY, part, ATTACK)))
            .map(Triple::getSubject)
            .distinct()
            .toList();
    assertFalse(claims.isEmpty());
    for (Node claim : claims) {
      assertEquals(List.of(), absent(GRAPH.find(claim, Node.ANY, Node.ANY).toList(), document));
      Iter.asStream(GRAPH.find(claim, Cg.evidence, Node.ANY))
          .map(Triple::getObject)
          .forEach(
              sentence ->
                  assertEquals(
                      List.of(),
                      absent(GRAPH.find(sentence, Node.ANY, Node.ANY).toList(), document)));
    }
  }

  @Test
  void everythingMentionedHasItsLabel() {
    Graph document = DOCUMENTS.of(ATTACK).getDefaultGraph();
    List<Triple> labels =
        Iter.asStream(document.find())
            .flatMap(
                triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
            .filter(Node::isURI)
            .distinct()
            .flatMap(node -> Iter.asStream(GRAPH.find(node, RDFS.Nodes.label, Node.ANY)))
            .toList();
    assertEquals(List.of(), absent(labels, document));
  }

  @Test
  void sentenceHasTheClaimsThatItBears() {
    Graph document = DOCUMENTS.of(thing("id/sentence/strachota-044")).getDefaultGraph();
    assertTrue(document.contains(thing("id/claim/strachota-044-1"), RDF.Nodes.reifies, Node.ANY));
    assertTrue(document.contains(thing("id/span/strachota-044-1"), Cg.digest, Node.ANY));
  }

  @Test
  void ontologyHasItsTerms() {
    Graph document = DOCUMENTS.of(thing("ontology")).getDefaultGraph();
    assertTrue(document.contains(Cg.perpetrator, RDFS.Nodes.label, Node.ANY));
    assertEquals(List.of(), absent(GRAPH.find(Cg.Claim, Node.ANY, Node.ANY).toList(), document));
  }

  @Test
  void accountStandsInAGraphOfItsOwn() {
    Node account = thing("account/isis-k");
    DatasetGraph document = DOCUMENTS.of(account);
    Graph plain = RealProject.SNAPSHOT.dataset().getGraph(account);
    assertTrue(document.getGraph(account).isIsomorphicWith(plain));
    assertFalse(document.getDefaultGraph().contains(ATTACK, Cg.perpetrator, Node.ANY));
  }

  @Test
  void whatNobodySpeaksOfHasNoDocument() {
    assertFalse(DOCUMENTS.has(thing("id/event/nothing")));
  }

  private static List<Triple> absent(List<Triple> expected, Graph document) {
    return expected.stream().filter(triple -> !document.contains(triple)).toList();
  }

  private static Node thing(String path) {
    return NodeFactory.createURI(Prefixes.BASE + path);
  }
}
