package org.claimgraph.server.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.RealProject;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.plan.Planning;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The guarded dataset answers as the plain one does, until a budget is used up. */
final class GuardedDatasetTest {
  private static final DatasetGraph PLAIN = RealProject.SNAPSHOT.dataset();
  private static final DatasetGraph GUARDED =
      EngineGuard.guard(PLAIN, Planning.of(RealProject.SNAPSHOT), context -> {});

  @AfterEach
  void leave() {
    Watch.leave();
  }

  @Test
  void everyQuestionHasTheSameAnswer() {
    for (Question question : new Catalogue(RealProject.PROJECT).questions()) {
      if (question.query().isSelectType() && !question.tags().contains("federated")) {
        assertEquals(rows(PLAIN, question), rows(GUARDED, question), question.name());
      }
    }
  }

  @Test
  void rowsThatAreNoLongerHeldDoNotCount() {
    enter(1_000);
    String perRow =
        "SELECT (COUNT(*) AS ?n) { ?c a <https://w3id.org/claimgraph/ontology#Claim>"
            + " FILTER EXISTS { { SELECT * { VALUES ?x { 3 1 2 } } ORDER BY ?x } } }";
    assertTrue(count(perRow) > 100);
  }

  @Test
  void rowsThatAreHeldCount() {
    enter(1_000);
    var failure =
        assertThrows(
            StoppedException.class,
            () -> count("SELECT (COUNT(*) AS ?n) { SELECT * { ?s ?p ?o } ORDER BY ?o }"));
    assertEquals("held", failure.stop().outcome());
  }

  @Test
  void oneGroupOfManyRowsHoldsLittle() {
    enter(1_000);
    assertTrue(count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }") > 10_000);
  }

  @Test
  void stoppedRequestReadsNoGraph() {
    Watch watch = enter(1_000);
    watch.stop(Stop.time(Duration.ofSeconds(1)));
    assertThrows(StoppedException.class, () -> GUARDED.getDefaultGraph().find().hasNext());
    assertThrows(StoppedException.class, () -> GUARDED.find().hasNext());
  }

  @Test
  void firstReasonToStopStays() {
    Watch watch = enter(1_000);
    watch.stop(Stop.gone());
    watch.stop(Stop.memory());
    assertEquals(List.of(Stop.gone()), watch.stopped().stream().toList());
  }

  private static Watch enter(long held) {
    Budgets all = Budgets.DEFAULT;
    Watch watch =
        new Watch(
            new Budgets(
                all.time(),
                all.rows(),
                all.answerBytes(),
                all.requestBytes(),
                all.queryLength(),
                all.nesting(),
                held,
                all.text(),
                all.calls()));
    watch.enter();
    return watch;
  }

  private static long count(String query) {
    try (QueryExec execution = QueryExec.dataset(GUARDED).query(query).build()) {
      return ((Number) execution.select().next().get(Var.alloc("n")).getLiteralValue()).longValue();
    }
  }

  private static List<String> rows(DatasetGraph dataset, Question question) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(question.query()).build()) {
      RowSet found = execution.select();
      List<Var> columns = found.getResultVars();
      return Iter.asStream(found)
          .map(row -> String.valueOf(columns.stream().map(row::get).toList()))
          .sorted()
          .toList();
    }
  }
}
