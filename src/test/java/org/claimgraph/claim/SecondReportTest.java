package org.claimgraph.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.RealProject;
import org.claimgraph.SmallProject;
import org.claimgraph.check.Checks;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second report beside the real one, as one more folder: its author denies two claims of the
 * first, repeats one and leaves one open.
 */
final class SecondReportTest {
  private static final String CROCUS =
      "event:crocus-city-hall-attack cg:perpetrator organisation:isis-k";
  private static final String BRANCH = "organisation:isis-k cg:branchOf organisation:islamic-state";
  private static final String KERMAN = "event:kerman-attack cg:fatalities figure:killed-94";
  private static final String ISTANBUL =
      "event:istanbul-church-attack cg:perpetrator organisation:isis-k";

  private static Sources sources;
  private static DatasetGraph dataset;

  @BeforeAll
  static void loadBoth(@TempDir Path folder) throws IOException {
    Project project = SmallProject.realWithSecondReport(folder);
    sources = Sources.read(project);
    dataset = new Derivation(project).derive(sources.graph());
  }

  @Test
  void bothReportsTogetherHaveNoFinding() {
    assertEquals(List.of(), Checks.written(sources));
    assertEquals(List.of(), Checks.derived(sources, dataset));
  }

  @Test
  void firstReportAloneSaysAllOfItPlainly() {
    DatasetGraph alone = RealProject.SNAPSHOT.dataset();
    for (String proposition : List.of(CROCUS, BRANCH, KERMAN, ISTANBUL)) {
      assertTrue(ask(alone, "ASK { " + proposition + " }"), proposition);
    }
  }

  @Test
  void whatTheSecondAuthorDeniesOrLeavesOpenIsPlainNoMore() {
    for (String proposition : List.of(CROCUS, BRANCH, ISTANBUL)) {
      assertFalse(ask(dataset, "ASK { " + proposition + " }"), proposition);
    }
    assertTrue(ask(dataset, "ASK { " + KERMAN + " }"));
  }

  @Test
  void eachAuthorKeepsHisAccount() {
    for (String proposition : List.of(CROCUS, BRANCH, KERMAN, ISTANBUL)) {
      assertTrue(ask(dataset, inAccount("krzysztof-strachota", proposition)), proposition);
    }
    assertTrue(ask(dataset, inAccount("ada-morel", KERMAN)));
    for (String proposition : List.of(CROCUS, BRANCH, ISTANBUL)) {
      assertFalse(ask(dataset, inAccount("ada-morel", proposition)), proposition);
    }
  }

  @Test
  void denialsAndWhatTheyDenyAreContested() {
    assertTrue(ask(dataset, "ASK { claim:morel-001-1 cg:contested true }"));
    assertTrue(ask(dataset, "ASK { claim:morel-002-1 cg:contested true }"));
    assertFalse(ask(dataset, "ASK { claim:morel-003-1 cg:contested true }"));
    assertFalse(ask(dataset, "ASK { claim:morel-004-1 cg:contested true }"));
    for (String proposition : List.of(CROCUS, BRANCH)) {
      assertFalse(
          ask(
              dataset,
              "ASK { ?claim rdf:reifies <<( %s )>> ; cg:basis basis:own-voice FILTER NOT EXISTS {"
                      .formatted(proposition)
                  + " ?claim cg:contested true } }"),
          proposition);
    }
  }

  @Test
  void repeatedPropositionHasAClaimOfEachAuthor() {
    try (QueryExec execution =
        query(
            dataset,
            "SELECT DISTINCT ?voice { ?claim rdf:reifies <<( "
                + KERMAN
                + " )>> ; cg:assertedBy ?voice }")) {
      assertEquals(2, Iter.count(execution.select()));
    }
  }

  private static String inAccount(String voice, String proposition) {
    return "ASK { GRAPH account:%s { %s } }".formatted(voice, proposition);
  }

  private static boolean ask(DatasetGraph dataset, String query) {
    try (QueryExec execution = query(dataset, query)) {
      return execution.ask();
    }
  }

  private static QueryExec query(DatasetGraph dataset, String query) {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL.forEach((prefix, iri) -> text.append("PREFIX %s: <%s>\n".formatted(prefix, iri)));
    return QueryExec.dataset(dataset).query(text + query).build();
  }
}
