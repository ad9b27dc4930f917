package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimgraphServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String INSERT = "INSERT DATA { <urn:a> <urn:b> <urn:c> }";
  private static ClaimgraphServer server;

  @BeforeAll
  static void start() {
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void askIsAnswered() throws Exception {
    HttpResponse<String> answer = get("ASK { ?s ?p ?o }", "text/csv");
    assertEquals(200, answer.statusCode());
    assertEquals("_askResult\r\ntrue\r\n", answer.body());
  }

  @Test
  void inspirersAreNotAsserted() throws Exception {
    String ask = "PREFIX cg: <https://w3id.org/claimgraph/ontology#> ASK { ?a cg:inspiredBy ?b }";
    assertEquals("_askResult\r\nfalse\r\n", get(ask, "text/csv").body());
  }

  @Test
  void csvShowsTripleTermsAsText() throws Exception {
    String select =
        "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
            + " SELECT ?t { ?c rdf:reifies ?t } LIMIT 1";
    String body = get(select, "text/csv").body();
    assertTrue(body.startsWith("t\r\n<<( <https://w3id.org/claimgraph/"), body);
  }

  @Test
  void syntaxErrorIsToldWithLineAndColumn() throws Exception {
    HttpResponse<String> answer = get("SELECT *\nWHERE { ?s ?p }", "text/csv");
    assertEquals(400, answer.statusCode());
    assertEquals("text/plain", type(answer));
    assertTrue(answer.body().contains("line 2, column 15"), answer.body());
    assertFalse(answer.body().contains("org.apache"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-update, INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "application/x-www-form-urlencoded, update=INSERT+DATA+%7B%3Curn%3Aa%3E+%3Curn%3Ab%3E+1%7D",
    "application/sparql-query, INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "text/turtle, <urn:a> <urn:b> <urn:c> ."
  })
  void updateIsRefusedAndNothingChanges(String type, String body) throws Exception {
    HttpResponse<String> answer = send("POST", "", type, BodyPublishers.ofString(body));
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.toString());
    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void otherMethodsAreRefusedAndNothingChanges(String method) throws Exception {
    BodyPublisher body = BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .");
    HttpResponse<String> answer = send(method, "?default", "text/turtle", body);
    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.toString());
    assertNothingChanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql/update", "/sparql/data", "/$/server", "/$/datasets", "/"})
  void nothingElseIsThere(String path) throws Exception {
    URI uri = URI.create(server.endpoint()).resolve(path);
    HttpRequest request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(INSERT)).build();
    int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    assertTrue(status >= 400 && status < 500, path + ": " + status);
  }

  @Test
  void answersDoNotNameTheServersVersion() throws Exception {
    assertTrue(get("ASK {}", "text/csv").headers().firstValue("Server").isEmpty());
  }

  @Test
  void takenPortIsToldInOneSentence() {
    int port = URI.create(server.endpoint()).getPort();
    var failure =
        assertThrows(
            PortTakenException.class,
            () -> ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", port).close());
    assertEquals("port " + port + " is taken; choose another with --port", failure.getMessage());
  }

  private static void assertNothingChanged() throws Exception {
    String ask = "ASK { { <urn:a> ?p ?o } UNION { GRAPH ?g { <urn:a> ?p ?o } } }";
    assertEquals("_askResult\r\nfalse\r\n", get(ask, "text/csv").body());
  }

  private static HttpResponse<String> get(String query, String accept)
      throws IOException, InterruptedException {
    String parameters = "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + parameters))
            .header("Accept", accept)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(
      String method, String parameters, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + parameters))
            .header("Content-Type", type)
            .method(method, body)
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }
}
