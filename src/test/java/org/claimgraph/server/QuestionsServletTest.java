package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.claimgraph.RealProject;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Examples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue over HTTP, at a real server. */
final class QuestionsServletTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Catalogue CATALOGUE = new Catalogue(RealProject.PROJECT);
  private static ClaimgraphServer server;
  private static String base;

  @BeforeAll
  static void serve() {
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
    base = server.endpoint().replace("/sparql", "");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answerIsTheGoldenOne() throws IOException, InterruptedException {
    String golden = Files.readString(Path.of("src/test/resources/answers/what-is-contested.csv"));
    HttpResponse<String> response = get("/questions/what-is-contested.csv", "*/*");
    assertEquals(200, response.statusCode());
    assertEquals(golden, response.body().replace("\r\n", "\n"));
    assertEquals(response.body(), get("/questions/what-is-contested", "text/csv").body());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, text/html;charset=utf-8",
    "text/csv, text/csv;charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "application/sparql-results+xml, application/sparql-results+xml",
    "application/json, application/sparql-results+json",
    "'text/csv;q=0.5, text/html;q=0.4', text/csv;charset=utf-8",
    "*/*, application/sparql-results+json"
  })
  void typeFollowsAccept(String accept, String type) throws IOException, InterruptedException {
    HttpResponse<String> response = get("/questions/what-is-contested", accept);
    assertEquals(200, response.statusCode());
    assertEquals(type, response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(response.headers().allValues("Vary").toString().contains("Accept"));
  }

  @Test
  void parameterNarrowsTheAnswer() throws IOException, InterruptedException {
    String body = get("/questions/what-happened-in-a-year.csv?year=2018", "*/*").body();
    assertTrue(body.lines().skip(1).allMatch(row -> row.startsWith("2018,")), body);
  }

  @ParameterizedTest
  @CsvSource({
    "/questions/what-happened-in-a-year?year=x, 400, year is a whole number",
    "/questions/what-happened-in-a-year?year=1066, 400, is no value of year",
    "/questions/what-happened-in-a-year?month=5, 400, has no parameter month",
    "/questions/what-happened-in-a-year?year=2018&year=2023, 400, given more than once",
    "/questions/which-claims-about-an-attack-as-a-graph.ttl?attack=event:no-attack, 400, allowed are event:",
    "/questions.json?day=5, 400, /questions has no parameter day; it has word",
    "/questions/what-is-contestd, 404, did you mean what-is-contested?",
    "/questions/what-is-contested.pdf, 404, the answer is",
    "/questions/which-claims-about-an-attack-as-a-graph.csv, 404, the answer is text/html, text/turtle",
  })
  void badRequestSaysWhatIsAllowed(String path, int status, String words)
      throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, "text/csv");
    assertEquals(status, response.statusCode());
    assertTrue(response.body().contains(words), response.body());
  }

  @Test
  void graphIsAnsweredAsTurtleAndYesOrNoAsResults() throws IOException, InterruptedException {
    String graph = get("/questions/which-claims-about-an-attack-as-a-graph", "*/*").body();
    assertFalse(RDFParser.fromString(graph, Lang.TURTLE).toGraph().isEmpty());
    String yesOrNo =
        get("/questions/is-any-attack-plainly-said-to-be-inspired", "application/json").body();
    assertFalse(JSON.parse(yesOrNo).getBoolean("boolean"));
    assertTrue(
        get("/questions/is-any-attack-plainly-said-to-be-inspired", "text/html")
            .body()
            .contains("<p class=\"verdict\">No:"));
  }

  @Test
  void unacceptableTypeIsRefusedWithTheList() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/questions/what-is-contested", "image/png");
    assertEquals(406, response.statusCode());
    assertTrue(response.body().contains("text/csv"), response.body());
  }

  @Test
  void otherMethodIsRefusedWithThoseAllowed() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/questions"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void pageShowsQueryParametersEditorLinkAndCurl() throws IOException, InterruptedException {
    String page =
        get("/questions/who-is-said-to-be-behind-an-attack?attack=event:kerman-attack", "text/html")
            .body();
    for (String part :
        List.of(
            "name=\"attack\">",
            "<option value=\"event:kerman-attack\" selected>",
            "SELECT ?_attack_iri",
            "VALUES (?_attack_iri) { (&lt;https://w3id.org/claimgraph/id/event/kerman-attack&gt;) }",
            "href=\"../sparql#query=PREFIX",
            "curl &#39;" + base)) {
      assertTrue(page.contains(part), part + "\n" + page);
    }
  }

  @Test
  void pageEscapesWhatTheRequestSays() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/questions/what-is-contested?%3Cscript%3E=1", "text/html");
    assertEquals(400, response.statusCode());
    assertEquals(
        "text/html;charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(response.body().contains("&lt;script&gt;"), response.body());
    assertFalse(response.body().contains("<script>"), response.body());
  }

  @Test
  void listIsThereAsPageJsonAndRdf() throws IOException, InterruptedException {
    int questions = CATALOGUE.names().size();
    assertEquals(
        questions, JSON.parseAny(get("/questions", "application/json").body()).getAsArray().size());
    assertTrue(get("/questions", "text/html").body().contains("/questions/what-is-contested"));
    assertTrue(
        RDFParser.fromString(get("/questions", "text/turtle").body(), Lang.TURTLE)
            .toGraph()
            .isIsomorphicWith(Examples.of(CATALOGUE.questions())));
  }

  @Test
  void wordPicksFromTheList() throws IOException, InterruptedException {
    String picked = get("/questions?word=Financed", "application/json").body();
    assertEquals(1, JSON.parseAny(picked).getAsArray().size());
    assertTrue(picked.contains("how-is-isis-k-financed"), picked);
    String page = get("/questions?word=%3Cb%3E", "text/html").body();
    assertTrue(page.contains("0 questions") && page.contains("value=\"&lt;b&gt;\""), page);
  }

  @Test
  void parameterOfAGraphNarrowsIt() throws IOException, InterruptedException {
    String path = "/questions/which-claims-about-an-attack-as-a-graph.ttl?attack=";
    String graph = get(path + "event:kabul-airport-attack", "*/*").body();
    assertTrue(graph.contains("strachota-027-8"), graph);
    assertFalse(graph.contains("kerman"), graph);
  }

  @Test
  void questionThatNeedsAnotherEndpointIsShownAndNotAsked()
      throws IOException, InterruptedException {
    String path = "/questions/what-does-wikidata-call-the-states-that-were-attacked";
    String page = get(path, "text/html").body();
    assertTrue(page.contains("it needs &lt;https://query.wikidata.org/sparql&gt;"), page);
    HttpResponse<String> refused = get(path + ".csv", "*/*");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("is not on the list"), refused.body());
  }

  @Test
  void openApiDescribesEveryQuestionAndIsValid() throws IOException, InterruptedException {
    String api = get("/openapi.json", "*/*").body();
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(api);
    assertEquals(List.of(), result.getMessages());
    assertEquals(CATALOGUE.names().size() + 1, result.getOpenAPI().getPaths().size());
    assertEquals(api, get("/questions/openapi.json", "*/*").body());
    assertEquals("3.1.0", result.getOpenAPI().getOpenapi());
    String broken = api.replaceFirst("\"responses\"", "\"answers\"");
    assertFalse(new OpenAPIV3Parser().readContents(broken).getMessages().isEmpty());
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", accept).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
