package org.claimgraph.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.SmallProject;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small project: the author says blue, flatly; Arcadia says red, and the author reports it. */
final class DerivationTest {
  private static final String RED = "event:market-attack cg:perpetrator organisation:red-band";
  private static final String BLUE = "event:market-attack cg:perpetrator organisation:blue-band";
  private static final String SECOND_AUTHOR =
      """
      person:bea a cg:Person .
      report:second a cg:Report ; dcterms:creator person:bea .
      """;

  @TempDir Path folder;
  private String prologue = "";

  @BeforeEach
  void declarePrefixes() {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL.forEach((prefix, iri) -> text.append("PREFIX %s: <%s>\n".formatted(prefix, iri)));
    prologue = text.toString();
  }

  @Test
  void everyQueryOfTheFolderRuns() {
    List<String> names =
        Project.at(Path.of("")).queryFiles("queries/derive").stream()
            .map(file -> file.getFileName().toString().replace(".rq", ""))
            .toList();
    assertEquals(names, Derivation.ORDER.stream().sorted().toList());
  }

  @Test
  void whatTheAuthorSaysFlatlyIsPlain() throws IOException {
    assertTrue(ask("", BLUE));
  }

  @Test
  void whatHeReportsIsNotPlainButInTheAccount() throws IOException {
    assertFalse(ask("", RED));
    assertTrue(ask("", "GRAPH account:arcadia { " + RED + " }"));
    assertFalse(ask("", "GRAPH account:ada-author { " + RED + " }"));
  }

  @Test
  void claimsHaveTheirThreePartsAndAllTheirClasses() throws IOException {
    assertTrue(
        ask(
            "",
            """
            claim:small-002-1 a cg:Claim ; rdf:subject event:market-attack ;
                rdf:predicate cg:perpetrator ; rdf:object organisation:red-band .
            organisation:red-band a cg:Organisation
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cg:hedge \"may\"@en",
        "cg:during date:2024-03-03",
        "cg:within state:arcadia",
        "cg:extent \"mainly\"@en",
        "cg:reportedBy person:ada-author",
        "owl:deprecated true"
      })
  void whatLimitsAClaimKeepsItFromBeingPlain(String limit) throws IOException {
    assertFalse(ask("claim:small-001-1 " + limit + " .", BLUE));
  }

  @ParameterizedTest
  @MethodSource("limitsOfAccounts")
  void accountsHoldHedgedClaimsButNoneWithScope(String limit, boolean expected) throws IOException {
    assertEquals(
        expected,
        ask("claim:small-001-1 " + limit + " .", "GRAPH account:ada-author { " + BLUE + " }"));
  }

  static Stream<Object[]> limitsOfAccounts() {
    return Stream.of(
        new Object[] {"cg:hedge \"may\"@en", true},
        new Object[] {"cg:during date:2024-03-03", false},
        new Object[] {"cg:within state:arcadia", false},
        new Object[] {"cg:extent \"mainly\"@en", false},
        new Object[] {"owl:deprecated true", false});
  }

  @ParameterizedTest
  @ValueSource(strings = {"denied", "left-open"})
  void anotherAuthorsDenialOrDoubtKeepsItFromBeingPlain(String polarity) throws IOException {
    assertFalse(ask(SECOND_AUTHOR + claim("person:bea", BLUE, polarity, ""), BLUE));
  }

  @Test
  void deniedWithAnotherScopeIsStillNotPlain() throws IOException {
    String denial = claim("person:bea", BLUE, "denied", "; cg:within state:arcadia");
    assertFalse(ask(SECOND_AUTHOR + denial, BLUE));
  }

  @Test
  void aVoiceThatIsNoAuthorDoesNotKeepItFromBeingPlain() throws IOException {
    assertTrue(ask(claim("state:arcadia", BLUE, "denied", ""), BLUE));
  }

  @Test
  void withdrawnDenialKeepsNothing() throws IOException {
    String denial = claim("person:bea", BLUE, "denied", "; owl:deprecated true");
    assertTrue(ask(SECOND_AUTHOR + denial, BLUE));
  }

  @Test
  void rivalObjectsOfAnotherVoiceAreContested() throws IOException {
    assertEquals(List.of("claim:small-001-1", "claim:small-002-1"), contested(""));
  }

  @Test
  void denialBySomebodyElseMarksBothSides() throws IOException {
    String date = "event:market-attack cg:date date:2024-03-03";
    assertEquals(
        List.of("claim:other", "claim:small-001-1", "claim:small-001-2", "claim:small-002-1"),
        contested(claim("state:arcadia", date, "denied", "")));
  }

  @Test
  void denialWithAnotherScopeContestsNothing() throws IOException {
    String date = "event:market-attack cg:date date:2024-03-03";
    assertEquals(
        List.of("claim:small-001-1", "claim:small-002-1"),
        contested(claim("state:arcadia", date, "denied", "; cg:within state:arcadia")));
  }

  @Test
  void disputedClaimIsContested() throws IOException {
    String dispute = "state:arcadia cg:disputes claim:small-001-2";
    assertEquals(
        List.of("claim:small-001-1", "claim:small-001-2", "claim:small-002-1"),
        contested(claim("state:arcadia", dispute, "affirmed", "")));
  }

  @Test
  void withdrawnClaimsContestNothing() throws IOException {
    assertEquals(List.of(), contested("claim:small-002-1 owl:deprecated true ."));
  }

  private static String claim(String voice, String proposition, String polarity, String more) {
    return """
        claim:other rdf:reifies <<( %s )>> ; cg:assertedBy %s ;
            cg:basis basis:own-voice ; cg:certainty certainty:certain ;
            cg:polarity polarity:%s %s .
        """
        .formatted(proposition, voice, polarity, more);
  }

  private boolean ask(String more, String pattern) throws IOException {
    try (QueryExec query = query(more, "ASK { " + pattern + " }")) {
      return query.ask();
    }
  }

  private List<String> contested(String more) throws IOException {
    String select = "SELECT ?claim WHERE { ?claim cg:contested true } ORDER BY ?claim";
    try (QueryExec query = query(more, select)) {
      return query.select().stream().map(row -> Prefixes.name(row.get("claim"))).toList();
    }
  }

  private QueryExec query(String more, String text) throws IOException {
    Project project = SmallProject.with(prologue + more, folder);
    DatasetGraph dataset = new Derivation(project).derive(Sources.read(project).graph());
    return QueryExec.dataset(dataset).query(prologue + text).build();
  }
}
