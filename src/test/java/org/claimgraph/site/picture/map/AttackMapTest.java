package org.claimgraph.site.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.RealProject;
import org.claimgraph.site.Link;
import org.claimgraph.site.picture.Page;
import org.claimgraph.site.picture.Said;
import org.claimgraph.vocabulary.Cg;
import org.junit.jupiter.api.Test;

/** The map shows where attacks are said to have been, how many died, and what is only planned. */
final class AttackMapTest {
  private static final Graph GRAPH = RealProject.SNAPSHOT.dataset().getDefaultGraph();
  private static final AttackMap MAP = AttackMap.of(Page.QUERIES, Page.TOP);

  @Test
  void drawingIsSound() throws Exception {
    Page.assertSound(MAP.svg());
  }

  @Test
  void thereIsAMarkForEachRowAndNoOther() {
    assertEquals(MAP.marks().size(), Page.all("<a [^>]*class=\"attack", MAP.svg()).size());
    assertEquals(7, MAP.marks().size());
  }

  @Test
  void everyAttackIsOnTheMapOrSaidToBeMissing() {
    long attacks =
        Stream.of(Cg.Attack, Cg.AttackSeries, Cg.AttackPlan)
            .mapToLong(type -> Iter.count(GRAPH.find(Node.ANY, RDF.Nodes.type, type)))
            .sum();
    long marked = MAP.marks().stream().map(mark -> mark.attack().link()).distinct().count();
    assertEquals(attacks, marked + MAP.missing().size());
  }

  @Test
  void areaIsInProportionToTheDeaths() {
    double krasnogorsk = mark("crocus-city-hall-attack").radius();
    double kerman = mark("kerman-attack").radius();
    assertEquals(139.0 / 94, Math.pow(krasnogorsk / kerman, 2), 0.001);
    assertTrue(MAP.svg().contains("r=\"30.7\""));
  }

  @Test
  void leastNumberStaysALeastNumber() {
    assertTrue(mark("crocus-city-hall-attack").words().contains("at least 139 killed"));
  }

  @Test
  void attackWithoutANumberOfDeathsIsADiamond() {
    assertFalse(mark("kabul-airport-attack").counted());
    assertTrue(element("kabul-airport-attack").contains("<path class=\"shape\""));
    assertTrue(element("kerman-attack").contains("<circle class=\"shape\""));
  }

  @Test
  void planIsHollowAndAllegedPlanIsBroken() {
    assertTrue(element("cologne-attack").contains("class=\"attack plan\""));
    assertTrue(element("moscow-synagogue-attack").contains("class=\"attack plan open\""));
    assertTrue(element("kerman-attack").contains("class=\"attack\""));
  }

  @Test
  void placeThatOnlyATitleNamesIsInTheTableAndNotOnTheMap() {
    List<Said> places = mark("crocus-city-hall-attack").attack().places();
    Said moscow =
        places.stream().filter(said -> said.object().text().equals("Moscow")).findFirst().get();
    assertTrue(
        moscow.tellings().getFirst().voicing().voice().text().startsWith("the title “Moscow"));
    assertEquals("Krasnogorsk", mark("crocus-city-hall-attack").place().text());
  }

  @Test
  void attackInAStateIsNotGivenAPoint() {
    assertEquals(
        "no coordinates were added for Sweden",
        MAP.missing().stream()
            .filter(one -> one.attack().link().url().endsWith("/plan/attacks-in-sweden"))
            .map(AttackMap.Missing::reason)
            .collect(Collectors.joining()));
  }

  @Test
  void noMarkCoversAnother() {
    List<Mark.Placed> placed = Mark.place(MAP.marks(), Coast.read().projection());
    for (Mark.Placed one : placed) {
      for (Mark.Placed other : placed) {
        double distance = Math.hypot(one.at().x() - other.at().x(), one.at().y() - other.at().y());
        assertTrue(one.equals(other) || distance > one.mark().radius() + other.mark().radius());
      }
    }
  }

  @Test
  void countriesAreStatesOfTheGraph() {
    List<String> states =
        Iter.asStream(GRAPH.find(Node.ANY, RDF.Nodes.type, Cg.State))
            .flatMap(state -> Iter.asStream(GRAPH.find(state.getSubject(), RDFS.Nodes.label, null)))
            .map(label -> label.getObject().getLiteralLexicalForm())
            .toList();
    assertTrue(states.containsAll(Coast.read().names().keySet()));
  }

  @Test
  void linksLeadSomewhere() {
    Page.assertLeadSomewhere(
        Stream.concat(
            MAP.marks().stream().flatMap(mark -> links(mark.attack().places())),
            MAP.missing().stream().map(missing -> missing.attack().link())));
  }

  private static Stream<Link> links(List<Said> some) {
    return some.stream()
        .flatMap(
            said ->
                Stream.concat(
                    Stream.of(said.object()),
                    said.tellings().stream()
                        .flatMap(telling -> telling.statements().stream())
                        .map(statement -> statement.claim())));
  }

  private static Mark mark(String attack) {
    return MAP.marks().stream()
        .filter(mark -> mark.attack().link().url().endsWith("/" + attack))
        .findFirst()
        .get();
  }

  private static String element(String attack) {
    return Page.all("<a href=\"[^\"]*/" + attack + "\".*?</a>", MAP.svg()).getFirst();
  }
}
