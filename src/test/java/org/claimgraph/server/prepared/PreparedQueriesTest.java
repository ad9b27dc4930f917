package org.claimgraph.server.prepared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.engine.EngineGuard;
import org.claimgraph.server.engine.QueryCheck;
import org.claimgraph.server.plan.GeneratedQuery;
import org.claimgraph.server.plan.Planning;
import org.claimgraph.store.compact.CompactDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query with other IRIs is prepared as: the same as if it had come first. */
final class PreparedQueriesTest {
  private static final int QUERIES = 3_000;
  private static final String ONE = "https://x.example/id/one";
  private static final String OTHER = "http://y.example/2024#other";
  private static final String THIRD = "https://x.example/";

  private static PreparedQueries queries() {
    DatasetGraph plain = new DatasetGraphMapLink(GraphMemFactory.createDefaultGraphSameTerm());
    DatasetGraph compact = CompactDataset.of(plain);
    DatasetGraph guarded =
        EngineGuard.guard(compact, Planning.of(compact.getDefaultGraph()), context -> {});
    return new PreparedQueries(
        new QueryCheck(Syntax.syntaxSPARQL_12, guarded, service -> {}), guarded);
  }

  /** Whether it was made of one that came before, for it then names parameters. */
  private static boolean isFromTemplate(PreparedQuery prepared) {
    return prepared.query().toString().contains(Template.PARAMETER);
  }

  /** What this query is prepared as when some came before that differ in this IRI only. */
  private static PreparedQuery last(String text) {
    PreparedQueries queries = queries();
    for (String iri : List.of(ONE, OTHER, ONE, OTHER)) {
      queries.of(text.formatted(iri));
    }
    PreparedQuery last = queries.of(text.formatted(THIRD));
    assertEquals(queries().of(text.formatted(THIRD)).op(), last.op(), text);
    return last;
  }

  @Test
  void generatedQueriesArePreparedAsIfTheyHadComeFirst() {
    int fromTemplates = 0;
    for (int seed = 0; seed < QUERIES; seed++) {
      String text = withoutFrom(new GeneratedQuery(seed).text());
      PreparedQueries queries = queries();
      for (String host : List.of("one", "other", "one", "other")) {
        queries.of(named(text, host));
      }
      String again = named(text, "third");
      PreparedQuery prepared = queries.of(again);
      assertEquals(queries().of(again).op(), prepared.op(), again);
      fromTemplates += isFromTemplate(prepared) ? 1 : 0;
    }
    assertTrue(fromTemplates > QUERIES / 10, fromTemplates + " were made of those before");
  }

  private static String withoutFrom(String text) {
    return text.replace("FROM :named ", "");
  }

  /** The query with whole IRIs where a node of the data stood. */
  private static String named(String text, String host) {
    return text.replaceAll("(?<= ):([ev]\\d?)\\b", "<https://" + host + ".example/$1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { <%s> ?p ?o }",
        "ASK { ?s ?p <%s> }",
        "SELECT * { ?s <http://x.example/p>+ <%s> FILTER(?s != <http://x.example/none>) }",
        "SELECT ?c { ?c ?r <<( <%s> ?p ?o )>> } ORDER BY ?c LIMIT 5",
        "SELECT * { ?s ?p ?o FILTER(?o IN (<%s>, <http://x.example/none>)) }",
        "SELECT * { ?s ?p ?o FILTER(?s = <%s> || ?o = 'a') OPTIONAL { ?o ?q <%1$s> } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?o ?q <%s> } }",
        "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
        "SELECT * { <%s> <http://x.example/p> ?o . ?o a <http://x.example/class> }",
        "SELECT * { { SELECT ?s (COUNT(*) AS ?n) { ?s ?p <%s> } GROUP BY ?s } # <%1$s>\n }"
      })
  void queriesAboutOtherThingsAreNotParsedAgain(String text) {
    assertTrue(isFromTemplate(last(text)), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What decides how a query is carried out.
        "SELECT * { ?s <%s> ?o }",
        "SELECT * { ?s a <%s> }",
        "SELECT * { ?s <%s>/<http://x.example/p> ?o }",
        // What is worked out before anything runs.
        "SELECT * { ?s ?p ?o FILTER(<%s> = <https://x.example/>) }",
        "SELECT * { ?s ?p ?o FILTER(STRENDS(STR(<%s>), 'one')) }",
        "SELECT * { ?s ?p ?o BIND(STR(<%s>) AS ?text) }",
        // What is no node of the graph, or stands outside of all groups.
        "SELECT * { ?s ?p 'a'^^<%s> }",
        "PREFIX x: <%s> SELECT * { x:a ?p ?o }",
        "SELECT * { ?s ?p ?o } VALUES ?o { <%s> }",
        "SELECT (STR(<%s>) AS ?text) { ?s ?p ?o }",
        "SELECT * { ?s ?p '<%s>' }",
        // What parsers may change or warn of.
        "SELECT * { <%s/../b> ?p ?o }",
        "SELECT * { <%s//b> ?p ?o }",
        "SELECT * { <%sÄ> ?p ?o }"
      })
  void otherIrisArePartOfTheQuery(String text) {
    assertFalse(isFromTemplate(last(text)), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER(<%s>(?o)) }",
        "CONSTRUCT { ?s ?p <%s> } WHERE { ?s ?p ?o }",
        "DESCRIBE <%s>",
        "SELECT * FROM <%s> { ?s ?p <http://x.example/> }"
      })
  void whatIsRefusedOrMakesGraphsIsNotPreparedAhead(String text) {
    PreparedQueries queries = queries();
    for (String iri : new String[] {ONE, OTHER, THIRD, ONE}) {
      try {
        assertTrue(queries.of(text.formatted(iri)).op().isEmpty(), text);
      } catch (StoppedException e) {
        assertFalse(e.getMessage() == null, text);
      }
    }
  }

  @Test
  void wordsOfTheTemplatesThemselvesAreNoParameters() {
    String text = "SELECT * { <%s> ?p <" + Template.PARAMETER + "0> }";
    assertTrue(last(text).op().toString().contains(Template.PARAMETER + "0"), text);
  }

  @Test
  void propertyFunctionsAreRefusedHoweverOften() {
    PreparedQueries queries = queries();
    String text = "SELECT * { <https://x.example/> <%s> ?o }";
    queries.of(text.formatted(ONE));
    queries.of(text.formatted(OTHER));
    assertThrows(
        StoppedException.class,
        () -> queries.of(text.formatted("http://jena.apache.org/ARQ/list#member")));
  }
}
