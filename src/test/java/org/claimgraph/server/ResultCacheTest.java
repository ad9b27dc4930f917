package org.claimgraph.server;

import static org.claimgraph.server.Http.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.claimgraph.RealProject;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are worked out once, and only what is complete and lasting is kept. */
final class ResultCacheTest {
  private static final String QUERY =
      "SELECT ?c { ?c a <https://w3id.org/claimgraph/ontology#Claim> } ORDER BY ?c";

  private static final String ISIS_K = encoded("https://w3id.org/claimgraph/account/isis-k");

  private ClaimgraphServer server;
  private Http http;

  @BeforeEach
  void start() {
    GateSettings gate =
        new GateSettings(
            Budgets.DEFAULT, Places.of(1), Proxies.NONE, Optional.empty(), Optional.of(0), false);
    server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0).with(gate));
    http = Http.to(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void secondAnswerComesFromTheCache() {
    HttpResponse<String> first = http.ask("/sparql", QUERY);
    HttpResponse<String> second = http.ask("/sparql", QUERY);
    assertEquals(200, first.statusCode());
    assertEquals(first.body(), second.body());
    assertEquals(header(first, "ETag"), header(second, "ETag"));
    assertEquals(header(first, "Content-Type"), header(second, "Content-Type"));
    assertEquals("public, max-age=300", header(second, "Cache-Control"));
    assertEquals("Accept, Accept-Encoding", header(second, "Vary"));
    assertEquals(1, metric("claimgraph_cache_hits_total"));
    assertEquals(1, metric("claimgraph_cache_misses_total"));
    assertTrue(metric("claimgraph_cache_size_bytes") > 100);
  }

  @Test
  void spacesAndCommentsMakeNoOtherQuery() {
    http.ask("/sparql", QUERY);
    String spaced = QUERY.replace(" { ", " #{ a comment\n\t{\r\n").replace(" a ", "   a ");
    assertEquals(http.ask("/sparql", QUERY).body(), http.ask("/sparql", spaced).body());
    assertEquals(2, metric("claimgraph_cache_hits_total"));
  }

  @Test
  void whatMattersMakesAnotherAnswer() {
    List<String> tags =
        List.of(
            etag(http.ask("/sparql", QUERY)),
            etag(http.ask("/rdf11/sparql", QUERY)),
            etag(http.ask("/sparql", QUERY, "Accept", "text/csv")),
            etag(http.ask("/sparql", QUERY.replace("?c", "?d"))),
            etag(http.ask("/sparql", "SELECT ('a  b' AS ?x) {}")),
            etag(http.ask("/sparql", "SELECT ('a b' AS ?x) {}")),
            etag(http.get("/sparql?output=csv&query=" + encoded(QUERY))),
            etag(http.get("/sparql?default-graph-uri=" + ISIS_K + "&query=" + encoded(QUERY))));
    assertEquals(tags.size(), tags.stream().distinct().count(), tags.toString());
    assertEquals(0, metric("claimgraph_cache_hits_total"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "GET"})
  void answerToABodyIsNotKeptForTheAddress(String method) throws Exception {
    String body = "SELECT (1 AS ?other) {}";
    URI uri = URI.create(http.base() + "/sparql?query=" + encoded(QUERY));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/sparql-query")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
    }
    assertEquals(0, metric("claimgraph_cache_answers"));
    assertFalse(http.ask("/sparql", QUERY).body().contains("other"));
    for (String each : List.of("1", "2")) {
      HttpResponse<String> posted = http.post("/sparql", "SELECT (" + each + " AS ?x) {}");
      assertTrue(posted.body().contains("\"" + each + "\""), posted.body());
    }
  }

  @Test
  void answerToAQuestionIsKept() {
    String path = "/questions/what-is-contested.csv";
    String first = http.get(path).body();
    assertEquals(first, http.get(path).body());
    assertEquals(1, metric("claimgraph_cache_hits_total"));
    assertNotEquals(first, http.get("/questions/what-is-contested.json").body());
    http.get("/questions/what-is-contested", "Accept", "text/html");
    assertEquals(2, metric("claimgraph_cache_answers"));
  }

  @Test
  void descriptionIsNotKept() {
    http.get("/sparql", "Accept", "text/turtle");
    assertEquals(0, metric("claimgraph_cache_answers"));
  }

  @Test
  void nothingIsKeptWithoutACache() {
    try (ClaimgraphServer other =
        ClaimgraphServer.start(
            RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0).withCache(0))) {
      for (int time = 0; time < 2; time++) {
        HttpResponse<String> answer = Http.to(other).ask("/sparql", QUERY);
        assertEquals(200, answer.statusCode());
        assertEquals("", etag(answer));
      }
    }
  }

  @Test
  void knownAnswerIsNotWorkedOut() {
    String etag = etag(http.ask("/sparql", QUERY));
    HttpResponse<String> again = http.ask("/sparql", QUERY, "If-None-Match", etag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(etag, etag(again));
    assertEquals(200, http.ask("/sparql", QUERY, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void bodyIsSentCompressedToWhoTakesIt() throws Exception {
    byte[] plain = bytes(QUERY);
    for (int time = 0; time < 2; time++) {
      HttpResponse<byte[]> gzip = bytes(QUERY, "gzip, deflate");
      assertEquals("gzip", header(gzip, "Content-Encoding"));
      assertTrue(gzip.body().length < plain.length / 4, gzip.body().length + " bytes");
      var unzipped = new GZIPInputStream(new ByteArrayInputStream(gzip.body()));
      assertArrayEquals(plain, unzipped.readAllBytes());
      assertNotEquals(etag(http.ask("/sparql", QUERY)), header(gzip, "ETag"));
    }
    assertEquals("", header(bytes(QUERY, "gzip;q=0"), "Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (rand() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (BNODE() AS ?x) {}",
        "SELECT (\\u004eOW() AS ?x) {}",
        "SELECT nonsense",
        "SELECT * { SERVICE <https://a.example/> { ?s ?p ?o } }"
      })
  void whatDoesNotLastIsNotKept(String query) {
    for (int time = 0; time < 2; time++) {
      HttpResponse<String> answer = http.ask("/sparql", query);
      assertEquals("", header(answer, "ETag"));
      assertFalse(header(answer, "Cache-Control").contains("max-age"));
    }
    assertEquals(0, metric("claimgraph_cache_hits_total"));
    assertEquals(0, metric("claimgraph_cache_answers"));
  }

  @Test
  void whatABudgetCutIsNotKept() {
    String endless = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 1000000";
    String path = "/sparql?timeout=0.3&query=" + encoded(endless);
    for (int time = 0; time < 2; time++) {
      try {
        HttpResponse<String> cut = http.get(path, "Accept", "text/csv");
        assertNotEquals(200, cut.statusCode());
        assertEquals("", header(cut, "ETag"));
      } catch (AssertionError e) {
        // Cut off in the middle, which a client sees as a broken connection.
        assertTrue(e.getCause() instanceof IOException, String.valueOf(e));
      }
    }
    assertEquals(0, metric("claimgraph_cache_answers"));
  }

  @Test
  void equalRequestsAtOnceAreWorkedOutOnce() throws Exception {
    String slow =
        "PREFIX cg: <https://w3id.org/claimgraph/ontology#>"
            + " SELECT (COUNT(*) AS ?n) { ?a cg:evidence ?b . ?c cg:polarity ?d FILTER(?b != ?d) }";
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      List<Callable<HttpResponse<String>>> requests =
          IntStream.range(0, 8)
              .<Callable<HttpResponse<String>>>mapToObj(each -> () -> http.ask("/sparql", slow))
              .toList();
      for (Future<HttpResponse<String>> answer : clients.invokeAll(requests)) {
        assertEquals(200, answer.get().statusCode(), answer.get().body());
      }
    }
    assertEquals(1, metric("claimgraph_cache_misses_total"));
    assertEquals(7, metric("claimgraph_cache_hits_total"));
  }

  @Test
  void cachedAnswerNeedsNoPlace() throws Exception {
    http.ask("/sparql", QUERY);
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f }";
    try (ExecutorService clients = Executors.newSingleThreadExecutor()) {
      Future<?> running =
          clients.submit(() -> http.get("/sparql?timeout=3&query=" + encoded(slow)).statusCode());
      while (metric("claimgraph_queries_running") < 1) {
        Thread.sleep(10);
      }
      assertEquals(200, http.ask("/sparql", QUERY).statusCode());
      assertFalse(running.isDone());
      assertEquals(503, running.get());
    }
  }

  private static String etag(HttpResponse<?> answer) {
    return header(answer, "ETag");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] bytes(String query) throws Exception {
    return bytes(query, "identity").body();
  }

  private HttpResponse<byte[]> bytes(String query, String encoding) throws Exception {
    URI uri = URI.create(http.base() + "/sparql?query=" + encoded(query));
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }

  private double metric(String name) {
    String metrics =
        new Http("http://127.0.0.1:" + server.metricsPort().orElseThrow()).get("/metrics").body();
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in\n" + metrics));
  }
}
