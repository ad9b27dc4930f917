package org.claimgraph.server;

import static org.claimgraph.server.Http.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.claimgraph.RealProject;
import org.claimgraph.SmallProject;
import org.claimgraph.publish.DocumentFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IRIs of ours at their paths. */
final class DocumentServletTest {
  private static final String CLAIM = "/id/claim/strachota-044-1";
  private static ClaimgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
    http = Http.to(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/.well-known/sparql-examples",
        "/.well-known/void",
        "/account/isis-k",
        "/graph/enrichment",
        "/id/claim/strachota-044-1",
        "/id/event/crocus-city-hall-attack",
        "/id/geometry/kabul",
        "/id/span/strachota-044-1",
        "/ontology",
        "/ontology/certainty/certain",
        "/questions/what-is-contested"
      })
  void everyFormatIsSent(String path) {
    for (DocumentFormat format : DocumentFormat.GRAPHS) {
      HttpResponse<String> answer = http.get(path, "Accept", format.mediaType());
      assertEquals(200, answer.statusCode(), format.mediaType());
      assertTrue(header(answer, "Content-Type").startsWith(format.mediaType()), path);
      // The questions themselves are texts with triple terms in them.
      assertFalse(!isOfQuestions(path) && answer.body().contains("<<("), path);
      assertEquals("Accept", header(answer, "Vary"));
    }
    HttpResponse<String> page = http.get(path, "Accept", "text/html,*/*;q=0.8");
    assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
  }

  private static boolean isOfQuestions(String path) {
    return path.endsWith("examples") || path.startsWith("/questions");
  }

  @ParameterizedTest
  @CsvSource({
    ".ttl, text/turtle;version=1.1;charset=utf-8",
    ".nt, application/n-triples;version=1.1;charset=utf-8",
    ".nq, application/n-quads;version=1.1;charset=utf-8",
    ".trig, application/trig;version=1.1;charset=utf-8",
    ".jsonld, application/ld+json",
    ".rdf, application/rdf+xml;version=1.1;charset=utf-8",
    ".html, text/html;charset=utf-8",
    ".ttl?version=1.2, text/turtle;version=1.2;charset=utf-8",
    ".nt?version=1.2-basic, application/n-triples;version=1.2-basic;charset=utf-8",
    ".jsonld?version=1.2, application/ld+json",
    "?format=nt&version=1.2, application/n-triples;version=1.2;charset=utf-8"
  })
  void suffixAndParametersChoose(String rest, String type) {
    HttpResponse<String> answer = http.get(CLAIM + rest, "Accept", "image/png");
    assertEquals(200, answer.statusCode());
    assertEquals(type, header(answer, "Content-Type"));
  }

  @Test
  void tripleTermsAreSentToThoseWhoAskForThem() {
    String body = http.get(CLAIM, "Accept", "text/turtle;version=1.2").body();
    assertTrue(body.contains("<<( event:crocus-city-hall-attack cg:perpetrator"), body);
  }

  @Test
  void linksNameTheCanonicalIriAndTheOtherForms() {
    String links = header(http.get(CLAIM), "Link");
    assertTrue(
        links.startsWith(
            "<https://w3id.org/claimgraph/id/claim/strachota-044-1>; rel=\"canonical\""),
        links);
    assertTrue(
        links.contains("<strachota-044-1.ttl>; rel=\"alternate\"; type=\"text/turtle\""), links);
    assertEquals("strachota-044-1.ttl", header(http.get(CLAIM), "Content-Location"));
  }

  @Test
  void knownDocumentIsNotSentAgain() {
    HttpResponse<String> first = http.get(CLAIM);
    String etag = header(first, "ETag");
    assertTrue(etag.startsWith('"' + RealProject.SNAPSHOT.version().substring(0, 32)), etag);
    for (String known : List.of(etag, "\"other\", " + etag, "W/" + etag, "*")) {
      HttpResponse<String> again = http.get(CLAIM, "If-None-Match", known);
      assertEquals(304, again.statusCode(), known);
      assertEquals("", again.body());
      assertEquals(etag, header(again, "ETag"));
    }
    HttpResponse<String> other =
        http.get(CLAIM, "If-None-Match", etag, "Accept", "application/ld+json");
    assertEquals(200, other.statusCode());
  }

  @Test
  void headIsTheSameWithoutBody() {
    HttpResponse<String> whole = http.get(CLAIM);
    HttpResponse<String> head = http.send("HEAD", CLAIM);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    for (String name : List.of("Content-Type", "Content-Length", "ETag", "Link", "Vary")) {
      assertEquals(header(whole, name), header(head, name));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /id/claim/nothing            | 404 | nothing is known of <https://w3id.org/claimgraph/id/claim/nothing>
          /id/claim/strachota-044-1.pdf | 404 | one of these suffixes: .ttl
          /id/                         | 404 | nothing is known of
          /ontology/                   | 404 | nothing is known of
          /id/claim/%3Cscript%3E       | 404 | nothing is known of <https://w3id.org/claimgraph/id/claim/<script>>
          /ontology?version=3          | 400 | no version of RDF is called 3
          /ontology?format=docx        | 400 | no format is called docx
          /ontology;a=b                | 400 | a semicolon
          /id//claim                   | 400 | Ambiguous URI empty segment
          """)
  void badAddressIsNamed(String path, int status, String words) {
    HttpResponse<String> answer = http.get(path);
    assertEquals(status, answer.statusCode());
    assertEquals("text/plain;charset=utf-8", header(answer, "Content-Type"));
    assertTrue(answer.body().contains(words), answer.body());
    assertEquals(1, answer.body().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/../pom.xml",
        "/..",
        "/id/%2e%2e/pom.xml",
        "/id/%2E%2E%2Fpom.xml",
        "/id/claim%2Fstrachota-044-1",
        "/id/claim%5Cstrachota-044-1",
        "/id/a%00b",
        "/id/a%0D%0Ab",
        "/id/a%zz",
        "/id/a%",
        "/id/a%FF",
        "/id/a%252e",
        "/id/a\\b",
        "/id/a b",
        "/dump/../pom.xml",
        "/dump/%2e%2e/pom.xml",
        "//id/claim/strachota-044-1"
      })
  void trickyAddressIsRefused(String target) throws IOException {
    String answer = http.raw(target);
    assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    assertFalse(body.isBlank(), answer);
    assertFalse(body.contains("\tat "), body);
    assertFalse(body.contains("Exception"), body);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 7_000, 100_000})
  void overlongAddressIsRefused(int length) throws IOException {
    String answer = http.raw("/id/claim/" + "a".repeat(length));
    assertTrue(answer.startsWith("HTTP/1.1 414 "), answer.substring(0, 60));
  }

  @Test
  void nothingIsWritten() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      HttpResponse<String> answer = http.send(method, CLAIM);
      assertEquals(405, answer.statusCode());
      assertTrue(header(answer, "Allow").startsWith("GET, HEAD, OPTIONS"), method);
    }
  }

  @Test
  void unacceptableFormIsRefusedWithTheList() {
    HttpResponse<String> answer = http.get(CLAIM, "Accept", "image/png");
    assertEquals(406, answer.statusCode());
    for (DocumentFormat format : DocumentFormat.ALL) {
      assertTrue(answer.body().contains(format.mediaType()), answer.body());
    }
  }

  @Test
  void contextIsFoundFromTheDocument() {
    Graph turtle = RDFParser.source(http.base() + CLAIM + ".ttl").toGraph();
    Graph json = RDFParser.source(http.base() + CLAIM + ".jsonld").toGraph();
    assertTrue(turtle.isIsomorphicWith(json));
    HttpResponse<String> context = http.get("/context.jsonld");
    assertEquals("application/ld+json", header(context, "Content-Type"));
    assertEquals("*", header(context, "Access-Control-Allow-Origin"));
  }

  @Test
  void firstPageCarriesTheDescriptionForSearchEngines() {
    String page = http.get("/", "Accept", "text/html").body();
    assertTrue(page.contains("<script type=\"application/ld+json\">"), page);
    assertTrue(page.contains("\"schema:Dataset\""), page);
    assertTrue(page.contains("\"schema:license\""), page);
  }

  @Test
  void anybodyMayReadWithoutCredentials() {
    HttpResponse<String> answer = http.get(CLAIM, "Origin", "https://example.org");
    assertEquals("*", header(answer, "Access-Control-Allow-Origin"));
    assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
    assertTrue(header(answer, "Access-Control-Expose-Headers").contains("ETag"));
    HttpResponse<String> preflight =
        http.send(
            "OPTIONS", "/sparql", "Origin", "null", "Access-Control-Request-Method", "DELETE");
    assertEquals(204, preflight.statusCode());
    assertEquals("GET, HEAD, POST, OPTIONS", header(preflight, "Access-Control-Allow-Methods"));
    assertEquals("", header(preflight, "Access-Control-Allow-Credentials"));
    HttpResponse<String> missing = http.get("/nothing", "Origin", "https://example.org");
    assertEquals("*", header(missing, "Access-Control-Allow-Origin"));
  }

  @Test
  void withdrawnClaimIsGoneAndSaysWhy(@TempDir Path folder) throws IOException {
    String claim = Files.readString(Path.of("src/test/resources/good/withdrawn-claim.ttl"));
    var publication = SmallProject.publication(SmallProject.with(claim, folder));
    try (ClaimgraphServer small = ClaimgraphServer.start(publication, "127.0.0.1", 0)) {
      for (String type : List.of("text/turtle", "application/ld+json", "text/html")) {
        HttpResponse<String> answer = Http.to(small).get("/id/claim/small-001-4", "Accept", type);
        assertEquals(410, answer.statusCode());
        assertTrue(answer.body().contains("The sentence names the other band."), answer.body());
        assertTrue(answer.body().contains("small-001-1"), answer.body());
      }
    }
  }
}
