package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.RealProject;
import org.claimgraph.publish.Publication;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import org.claimgraph.store.disk.DiskStore;
import org.claimgraph.store.disk.MemoryContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server over a database on disk answers as one over memory. */
final class DiskTest {
  @TempDir static Path folder;

  private static DiskStore store;
  private static ClaimgraphServer onDisk;
  private static ClaimgraphServer inMemory;

  @BeforeAll
  static void serve() {
    store = DiskStore.open(folder);
    Publication stored =
        RealProject.publication(
            store.build("real", MemoryContent.of(RealProject.SNAPSHOT), line -> {}));
    onDisk = ClaimgraphServer.start(stored, "127.0.0.1", 0);
    inMemory = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    onDisk.close();
    inMemory.close();
    store.close();
  }

  static Stream<String> questions() {
    return new Catalogue(RealProject.PROJECT)
        .questions().stream()
            .filter(question -> question.query().isSelectType() && !question.isFederated())
            .map(Question::name);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void questionIsAnsweredAsTheGoldenAnswerSays(String name) throws IOException {
    String golden = Files.readString(Path.of("src/test/resources/answers", name + ".csv"));
    HttpResponse<String> answer = Http.to(onDisk).get("/questions/" + name, "Accept", "text/csv");
    assertEquals(golden, answer.body().replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?c rdf:reifies <<( ?s ?p ?o )>> }",
        "SELECT * { ?c rdf:reifies <<( ?s cg:perpetrator ?o )>> OPTIONAL { ?c cg:reportedBy ?v } }",
        "SELECT * { ?c rdf:reifies ?t FILTER(PREDICATE(?t) = cg:inspiredBy) }",
        "SELECT * { GRAPH ?g { ?s cg:perpetrator ?o } }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "SELECT ?s ?o FROM <https://w3id.org/claimgraph/account/isis-k> { ?s ?p ?o }",
        "SELECT * { ?s cg:perpetrator ?o MINUS { ?s cg:inspiredBy ?b } }",
        "SELECT ?a ?b { ?a (cg:branchOf|cg:splitFrom)+ ?b }",
        "SELECT ?p (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o } GROUP BY ?p",
        "SELECT ?f ?v { ?f cg:value ?v FILTER(?v > 100) }",
        "SELECT * { VALUES ?t { cg:Claim <urn:nothing> } ?c a ?t ; cg:certainty ?y }"
      })
  void queryHasTheSameRows(String query) {
    for (String path : List.of("/sparql", "/rdf11/sparql")) {
      if (path.equals("/sparql") || !query.contains("reifies")) {
        assertEquals(rows(inMemory, path, query), rows(onDisk, path, query), path);
      }
    }
  }

  private static List<String> rows(ClaimgraphServer server, String path, String query) {
    String whole =
        "PREFIX cg: <https://w3id.org/claimgraph/ontology#>"
            + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
            + query;
    HttpResponse<String> answer = Http.to(server).ask(path, whole, "Accept", "text/csv");
    assertEquals(200, answer.statusCode(), answer.body());
    List<String> rows = Arrays.stream(answer.body().split("\r\n")).sorted().toList();
    assertTrue(rows.size() > 1, "it has rows");
    return rows;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?word=crocus",
        "/id/event/crocus-city-hall-attack",
        "/id/claim/strachota-044-1.ttl?version=1.2",
        "/id/report/strachota",
        "/compare?one=person:krzysztof-strachota&other=organisation:isis-k",
        "/account/isis-k.nt",
        "/ontology.ttl",
        "/.well-known/void.nt",
        "/sparql"
      })
  void documentIsTheSame(String path) {
    String accept = path.equals("/sparql") ? "text/turtle" : "*/*";
    HttpResponse<String> expected = Http.to(inMemory).get(path, "Accept", accept);
    HttpResponse<String> answer = Http.to(onDisk).get(path, "Accept", accept);
    assertEquals(expected.statusCode(), answer.statusCode());
    assertEquals(sorted(expected, inMemory), sorted(answer, onDisk));
  }

  private static List<String> sorted(HttpResponse<String> answer, ClaimgraphServer server) {
    String host = server.endpoint().replaceFirst("/sparql$", "");
    return Arrays.stream(answer.body().replace(host, "").split("\n")).sorted().toList();
  }

  @Test
  void dumpIsTheSameBytes() {
    assertEquals(
        Http.to(inMemory).get("/dump/SHA256SUMS").body(),
        Http.to(onDisk).get("/dump/SHA256SUMS").body());
  }

  @Test
  void endlessQueryIsStopped() {
    HttpResponse<String> answer =
        Http.to(onDisk)
            .get(
                "/sparql?timeout=1&query="
                    + "SELECT(COUNT(*)AS?n)%7B?a?b?c.?d?e?f.?g?h?i%7D".replace("?", "%3F"),
                "Accept",
                "text/csv");
    assertEquals(503, answer.statusCode(), answer.body());
  }
}
