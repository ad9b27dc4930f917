package org.claimgraph.site.picture.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.RealProject;
import org.claimgraph.site.picture.Page;
import org.claimgraph.vocabulary.Cg;
import org.junit.jupiter.api.Test;

/** The network shows how organisations are said to stand to each other. */
final class NetworkTest {
  private static final Graph GRAPH = RealProject.SNAPSHOT.dataset().getDefaultGraph();
  private static final Network NETWORK = Network.of(Page.QUERIES, Page.TOP);

  @Test
  void drawingIsSound() throws Exception {
    Page.assertSound(NETWORK.svg());
  }

  @Test
  void thereIsALineForEachRowAndNoOther() {
    assertEquals(NETWORK.edges().size(), Page.all("<a [^>]*class=\"edge ", NETWORK.svg()).size());
  }

  @Test
  void everyRelationClaimAmongOrganisationsIsThere() {
    Set<String> shown =
        NETWORK.edges().stream()
            .flatMap(edge -> edge.claims().stream())
            .map(claim -> claim.statement().claim().text())
            .collect(Collectors.toSet());
    List<String> missing =
        Iter.asStream(GRAPH.find(Node.ANY, RDF.Nodes.type, Cg.RelationClaim))
            .map(Triple::getSubject)
            .filter(claim -> isOrganisation(claim, RDF.Nodes.subject))
            .filter(claim -> isOrganisation(claim, RDF.Nodes.object))
            .map(claim -> claim.getURI().replaceFirst(".*/", ""))
            .filter(claim -> !shown.contains(claim))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void relationThatIsNotSaidFirmlyIsBroken() {
    Edge steered = edge("isis-k", "steered by", "russian-secret-services");
    assertFalse(steered.firm());
    assertEquals("“in particular”", steered.claims().getFirst().scope());
    assertTrue(
        Page.all("<a [^>]*class=\"edge support open\"><title>[^<]*", NETWORK.svg()).stream()
            .anyMatch(link -> link.contains("steered by")));
    assertTrue(edge("isis-k", "branch of", "islamic-state").firm());
  }

  @Test
  void lineReadsAsAClaim() {
    assertTrue(
        edge("isis-k", "branch of", "islamic-state").words().startsWith("branch of: The author"));
  }

  @Test
  void groupThatTiesOneOrganisationOnlyIsNotThere() {
    assertTrue(NETWORK.svg().contains("uzbeks-from-islamic-jihad-union"));
    assertFalse(NETWORK.svg().contains("volunteers-from-south-asia"));
  }

  @Test
  void boxesDoNotOverlap() {
    List<Box> boxes = List.copyOf(new Layout(NETWORK.edges()).boxes().values());
    for (Box one : boxes) {
      assertTrue(one.y() >= 0 && one.x() >= 0 && one.right() <= Layout.WIDTH);
      for (Box other : boxes) {
        boolean apart =
            one.right() <= other.x()
                || other.right() <= one.x()
                || one.bottom() <= other.y()
                || other.bottom() <= one.y();
        assertTrue(one.equals(other) || apart, one + " and " + other);
      }
    }
  }

  @Test
  void layoutIsTheSameEachTime() {
    assertEquals(NETWORK.svg(), Network.of(Page.QUERIES, Page.TOP).svg());
  }

  @Test
  void linksLeadSomewhere() {
    Page.assertLeadSomewhere(
        NETWORK.edges().stream()
            .flatMap(
                edge ->
                    Stream.concat(
                        Stream.of(edge.from(), edge.to()),
                        edge.claims().stream().map(claim -> claim.statement().claim()))));
  }

  private static boolean isOrganisation(Node claim, Node end) {
    return GRAPH.contains(
        GRAPH.find(claim, end, Node.ANY).next().getObject(), RDF.Nodes.type, Cg.Organisation);
  }

  private static Edge edge(String from, String relation, String to) {
    return NETWORK.edges().stream()
        .filter(edge -> edge.from().url().endsWith("/" + from))
        .filter(edge -> edge.relation().equals(relation) && edge.to().url().endsWith("/" + to))
        .findFirst()
        .get();
  }
}
