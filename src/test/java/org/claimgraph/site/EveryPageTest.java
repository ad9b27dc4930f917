package org.claimgraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.RealProject;
import org.claimgraph.SmallProject;
import org.claimgraph.publish.Publication;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has an IRI of ours has a page, with the project's report and with a second one. */
final class EveryPageTest {
  /** Of claims, spans and identifications, which are many of a kind, one in so many is drawn. */
  private static final int STEP = 12;

  @Test
  void everyThingHasItsPage() {
    Publication publication = RealProject.PUBLICATION;
    List<Node> things = things(publication.snapshot().dataset().getDefaultGraph());
    assertTrue(things.size() > 1_000, things.size() + " things");
    things.forEach(thing -> draw(publication, thing));
  }

  @Test
  void secondReportNeedsNoOtherPages(@TempDir Path folder) throws IOException {
    Publication publication = SmallProject.publication(SmallProject.realWithSecondReport(folder));
    Graph graph = publication.snapshot().dataset().getDefaultGraph();
    List<Node> reports =
        graph.stream(Node.ANY, RDF.Nodes.type, Cg.Report).map(Triple::getSubject).toList();
    assertEquals(2, reports.size());
    String front = draw(publication, NodeFactory.createURI(Prefixes.BASE));
    for (Node report : reports) {
      draw(publication, report);
      assertTrue(front.contains(report.getURI().substring(Prefixes.BASE.length())), front);
    }
    graph.stream(Node.ANY, Cg.withdrawnBecause, Node.ANY)
        .map(Triple::getSubject)
        .forEach(claim -> assertTrue(draw(publication, claim).contains("Withdrawn: ")));
    assertTrue(
        publication
            .pages()
            .other(
                "compare",
                Map.of("one", "person:krzysztof-strachota", "other", author(graph, reports)),
                "./")
            .orElse("")
            .contains("Differently"));
  }

  private static String author(Graph graph, List<Node> reports) {
    return reports.stream()
        .flatMap(
            report ->
                graph.stream(
                    report, NodeFactory.createURI("http://purl.org/dc/terms/creator"), Node.ANY))
        .map(triple -> Prefixes.name(triple.getObject()))
        .filter(name -> !name.equals("person:krzysztof-strachota"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Node> things(Graph graph) {
    List<Node> all =
        Iter.asStream(graph.find())
            .map(Triple::getSubject)
            .filter(thing -> thing.isURI() && thing.getURI().startsWith(Prefixes.BASE))
            .filter(thing -> !thing.getURI().contains("#"))
            .distinct()
            .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
            .toList();
    return Iter.toList(
        Iter.filter(
            all.iterator(),
            thing ->
                !thing.getURI().matches(".*/id/(claim|span|identification)/.*")
                    || thing.getURI().hashCode() % STEP == 0));
  }

  private static String draw(Publication publication, Node thing) {
    String page =
        publication.pages().thing(thing, () -> publication.documents().of(thing), "../../");
    assertTrue(page.contains("<h1>"), thing.getURI());
    assertTrue(page.contains("</html>"), thing.getURI());
    assertFalse(page.contains("<h1></h1>"), thing.getURI());
    return page;
  }
}
