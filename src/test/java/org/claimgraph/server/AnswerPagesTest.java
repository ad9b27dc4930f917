package org.claimgraph.server;

import static org.claimgraph.server.Http.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.claimgraph.RealProject;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser that sends a query gets the page again; programs get what they always got. */
final class AnswerPagesTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  private static final String WRONG = "SELECT * {\n  ?x a <urn:b\"> }";
  private static ClaimgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    GateSettings gate =
        new GateSettings(
            Budgets.DEFAULT.withTime(Duration.ofSeconds(4)),
            Places.of(4),
            Proxies.NONE,
            Optional.empty(),
            Optional.empty(),
            false);
    server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0).with(gate));
    http = Http.to(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT (\"<b>\" AS ?x) {}, &lt;b&gt;",
    "SELECT * { ?x a <urn:no> }, No rows",
    "ASK {}, Yes: the graph has",
    "ASK { ?x a <urn:no> }, No: the graph has no such thing",
    "DESCRIBE <https://w3id.org/claimgraph/id/organisation/isis-k>, organisation:isis-k",
    "SELECT * { ?x ?p ?o }, 'The first 1,000 rows; the files have all.'"
  })
  void answerStandsOnThePage(String query, String words) {
    HttpResponse<String> page = http.ask("/sparql", query, "Accept", BROWSER);
    assertEquals(200, page.statusCode());
    assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
    assertTrue(page.body().contains(words), page.body());
    assertTrue(page.body().contains("<textarea id=\"query\""), page.body());
  }

  @Test
  void tripleTermReadsAsAClaim() {
    String query =
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT ?p {"
            + " <https://w3id.org/claimgraph/id/claim/strachota-044-1> rdf:reifies ?p }";
    String page = http.ask("/sparql", query, "Accept", BROWSER).body();
    assertTrue(page.contains("<span class=\"claimed\"><a href=\"./id/event/"), page);
    assertTrue(page.contains("<small>claimed, not asserted here</small>"), page);
  }

  @Test
  void wrongQueryIsKeptAndToldWhere() {
    for (String endpoint : new String[] {"/sparql", "/rdf11/sparql"}) {
      HttpResponse<String> page = http.ask(endpoint, WRONG, "Accept", BROWSER);
      assertEquals(400, page.statusCode());
      assertTrue(page.body().contains("<p>Line 2, column 8: "), page.body());
      assertTrue(page.body().contains("?x a &lt;urn:b&quot;&gt; }</textarea>"), page.body());
    }
  }

  @Test
  void queryThatTakesTooLongIsKeptAndToldWhatToDo() {
    String query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?h) }";
    HttpResponse<String> page = http.ask("/sparql", query, "Accept", BROWSER);
    assertEquals(503, page.statusCode());
    assertTrue(page.body().contains("<p>Stopped after 4 s"), page.body());
    assertTrue(page.body().contains("FILTER(?a != ?h) }</textarea>"), page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/sparql-results+json",
        "application/sparql-results+json,text/html",
        "application/sparql-results+json,text/html;q=0.9"
      })
  void programGetsRowsAndPlainWords(String accept) {
    HttpResponse<String> rows = http.ask("/sparql", "ASK {}", "Accept", accept);
    assertTrue(header(rows, "Content-Type").startsWith("application/sparql-results+json"));
  }

  @Test
  void programIsRefusedInPlainWords() {
    HttpResponse<String> refusal = http.ask("/sparql", WRONG, "Accept", "*/*");
    assertEquals("text/plain;charset=utf-8", header(refusal, "Content-Type"));
    assertTrue(refusal.body().startsWith("the query cannot be parsed: "), refusal.body());
  }

  @Test
  void fileThatThePageLinksToIsNoPage() {
    String path = "/sparql?query=ASK%7B%7D&output=";
    assertEquals("_askResult\r\ntrue\r\n", http.get(path + "csv", "Accept", BROWSER).body());
    assertEquals(
        "text/html;charset=utf-8",
        header(http.get(path + "html", "Accept", "*/*"), "Content-Type"));
  }

  @Test
  void parserSaysWhereAQueryIsWrongWithoutRunningIt() {
    JsonObject fault = parsed("/parse", "ASK%20%7B%20%3C%3C(%20?a%20?b%20)%3E%3E%20%7D");
    assertEquals(17, fault.get("column").getAsNumber().value().intValue());
    assertEquals(1, fault.get("line").getAsNumber().value().intValue());
    assertTrue(fault.getString("words").startsWith(")>> cannot stand here; what can: "));
    String term = "ASK%20%7B%20?x%20?y%20%3C%3C(%20?a%20?b%20?c%20)%3E%3E%20%7D";
    assertTrue(parsed("/parse", term).isEmpty());
    String words = parsed("/rdf11/parse", term).getString("words");
    assertTrue(words.startsWith("this is a query of SPARQL 1.2; ask it at /sparql"), words);
    assertEquals(400, http.get("/parse").statusCode());
  }

  @Test
  void parserDoesNotFollowAQueryDownForEver() {
    assertTrue(
        parsed("/parse", "%7B".repeat(500)).getString("words").contains("nested too deeply"));
  }

  private static JsonObject parsed(String path, String query) {
    HttpResponse<String> answer = http.get(path + "?query=" + query);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.parse(answer.body());
  }
}
