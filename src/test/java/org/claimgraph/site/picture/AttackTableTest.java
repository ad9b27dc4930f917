package org.claimgraph.site.picture;

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
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.RealProject;
import org.claimgraph.site.picture.AttackTable.Line;
import org.claimgraph.site.picture.AttackTable.Naming;
import org.claimgraph.vocabulary.Cg;
import org.junit.jupiter.api.Test;

/** The table of attacks by speaker says whom each voice names, and how firmly. */
final class AttackTableTest {
  private static final Graph GRAPH = RealProject.SNAPSHOT.dataset().getDefaultGraph();
  private static final AttackTable TABLE = AttackTable.of(Page.QUERIES, Page.TOP);

  @Test
  void everyClaimOnPerpetratorOrInspirationOfAnAttackIsThere() {
    Set<String> shown =
        lines()
            .flatMap(line -> line.namings().stream())
            .flatMap(naming -> naming.claims().stream())
            .map(claim -> claim.claim().text())
            .collect(Collectors.toSet());
    List<String> missing =
        Stream.of(Cg.perpetrator, Cg.inspiredBy, Cg.plannedBy)
            .flatMap(property -> Iter.asStream(GRAPH.find(Node.ANY, RDF.Nodes.predicate, property)))
            .map(triple -> triple.getSubject())
            .filter(AttackTableTest::isOnAnAttack)
            .map(claim -> claim.getURI().replaceFirst(".*/", ""))
            .filter(claim -> !shown.contains(claim))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void voicesThatNameSomebodyElseAreToldFromTheFirst() {
    Line crocus = line("crocus-city-hall-attack");
    assertEquals(
        Set.of("Ukraine", "United States", "law enforcement agencies of Russia"),
        crocus.namings().stream()
            .filter(Naming::rival)
            .map(naming -> naming.agent().text())
            .collect(Collectors.toSet()));
  }

  @Test
  void narrativeIsOnlyPossibleAndSaysSo() {
    Naming ukraine = naming("crocus-city-hall-attack", "official narrative of Russia");
    assertFalse(ukraine.firm());
    assertEquals(
        "possible (“may”), official narrative", ukraine.claims().getFirst().voicing().manner());
  }

  @Test
  void whatIsLeftOpenIsNotSaid() {
    Naming doubt = naming("kerman-attack", "unnamed doubters of the responsibility of ISIS-K");
    assertEquals("leaves open whether it", doubt.verb());
    assertFalse(doubt.firm());
    assertTrue(doubt.claims().getFirst().voicing().manner().startsWith("left open, unknown"));
  }

  @Test
  void attributionThatOthersContestIsMarked() {
    assertTrue(naming("crocus-city-hall-attack", "Krzysztof Strachota").contested());
  }

  @Test
  void attackOfWhichOneVoiceSpeaksStandsApart() {
    assertTrue(TABLE.compared().stream().allMatch(line -> line.voices() > 1));
    assertTrue(
        TABLE.others().stream().anyMatch(line -> line.attack().url().endsWith("/hotel-attack")));
  }

  @Test
  void linksLeadSomewhere() {
    Page.assertLeadSomewhere(TABLE.voices().stream());
    Page.assertLeadSomewhere(lines().map(Line::attack));
    Page.assertLeadSomewhere(
        lines()
            .flatMap(line -> line.namings().stream())
            .flatMap(
                naming ->
                    Stream.concat(
                        Stream.of(naming.agent(), naming.voice()),
                        naming.claims().stream().map(Statement::claim))));
  }

  private static boolean isOnAnAttack(Node claim) {
    return Stream.of(Cg.Attack, Cg.AttackSeries, Cg.AttackPlan)
        .anyMatch(
            type ->
                GRAPH.contains(
                    GRAPH.find(claim, RDF.Nodes.subject, Node.ANY).next().getObject(),
                    RDF.Nodes.type,
                    type));
  }

  private static Stream<Line> lines() {
    return Stream.concat(TABLE.compared().stream(), TABLE.others().stream());
  }

  private static Line line(String attack) {
    return lines().filter(line -> line.attack().url().endsWith("/" + attack)).findFirst().get();
  }

  private static Naming naming(String attack, String voice) {
    return line(attack).namings().stream()
        .filter(naming -> naming.voice().text().equals(voice))
        .findFirst()
        .get();
  }
}
