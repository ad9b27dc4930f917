package org.claimgraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.RealProject;
import org.claimgraph.publish.Gzip;
import org.claimgraph.publish.Pages;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.server.ClaimgraphServer;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say and how they are sent, without a browser. */
final class SiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern CARD =
      Pattern.compile("<article class=\"claim.*?</article>", Pattern.DOTALL);
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"\\./(assets/[^\"]+)\"");

  private static ClaimgraphServer server;
  private static String base;

  @BeforeAll
  static void start() {
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
    base = server.endpoint().replaceFirst("/sparql$", "");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/compare?one=organisation:isis-k&other=person:krzysztof-strachota",
        "/id/claim/strachota-044-1",
        "/id/event/crocus-city-hall-attack",
        "/id/organisation/isis-k",
        "/id/section/strachota-3",
        "/id/work/reuters-2024-03-26"
      })
  void noClaimIsShownWithoutItsVoice(String path) throws IOException, InterruptedException {
    List<String> cards = CARD.matcher(page(path)).results().map(result -> result.group()).toList();
    assertFalse(cards.isEmpty());
    for (String card : cards) {
      assertTrue(
          card.matches(
              "(?s).*class=\"who\"><b><a href=\"[^\"]+\">[^<]+</a>.*?</b> (say|says|deny|denies|leave open|leaves open)\\b.*"),
          card);
      assertTrue(card.indexOf("class=\"who\"") < card.indexOf("class=\"gloss\""), card);
      assertTrue(card.contains("certainty: ") && card.contains("basis: "), card);
      assertTrue(card.contains("sentence"), card);
    }
  }

  @Test
  void contestedThingsAreMarkedEverywhere() throws IOException, InterruptedException {
    for (String path :
        List.of(
            "/",
            "/id/claim/strachota-044-1",
            "/id/event/crocus-city-hall-attack",
            "/id/section/strachota-3",
            "/search?word=crocus")) {
      assertTrue(page(path).contains("contested</"), path);
    }
    assertFalse(page("/id/event/kerman-attack").contains("voices disagree about it"));
    assertTrue(page("/id/event/crocus-city-hall-attack").contains("voices disagree about it"));
  }

  @Test
  void accountShowsAllThatItsVoiceAffirms() throws IOException, InterruptedException {
    String page = page("/account/official-narrative-of-iran");
    assertTrue(page.contains("What it holds"), page);
    assertTrue(page.contains("../id/event/kerman-attack"), page);
    assertTrue(page.contains("Never merge it"), page);
  }

  @Test
  void claimIsFollowedFromVoiceToReporterToSentenceToWork()
      throws IOException, InterruptedException {
    String page = page("/id/claim/strachota-044-1");
    for (String part :
        List.of(
            "../../id/organisation/isis-k",
            "../../id/person/krzysztof-strachota",
            "../../ontology/certainty/certain",
            "../../ontology/basis/claim-of-responsibility",
            "section 2, paragraph 2, sentence 2",
            "../../id/footnote/strachota-6",
            "../../id/work/reuters-2024-03-26",
            "The same proposition, by others or elsewhere",
            "claimed, not asserted here")) {
      assertTrue(page.contains(part), part);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, Claimgraph",
    "/id/claim/strachota-044-1, ISIS-K says that it carried out",
    "/id/event/crocus-city-hall-attack, attack on the Crocus City Hall",
    "/id/report/strachota, Islamic State-Khorasan: global jihad",
    "/ontology, Claimgraph ontology",
    "/questions/what-is-contested, Which claims are contested"
  })
  void pageSaysHowToCiteItAndHowToReportAnError(String path, String title)
      throws IOException, InterruptedException {
    String page = page(path);
    String version = RealProject.SNAPSHOT.version();
    assertTrue(page.contains("“" + title), page);
    assertTrue(page.contains("data version " + version.substring(0, 12)), page);
    assertTrue(page.contains("@misc{claimgraph-"), page);
    assertTrue(page.contains(Prefixes.BASE + path.substring(1)), page);
    assertTrue(page.contains("Something wrong?"), page);
    assertTrue(page.contains("CC BY 4.0"), page);
  }

  @Test
  void wordsAreShownFromAReadersCopyOnly() {
    Node sentence = NodeFactory.createURI(Prefixes.ID + "sentence/strachota-044");
    Node claim = NodeFactory.createURI(Prefixes.ID + "claim/strachota-044-1");
    QueryFolder folder = QueryFolder.read(RealProject.PROJECT, PageQueries.FOLDER);
    Pages with = Site.of(RealProject.SNAPSHOT, folder, Map.of(sentence, "Words <of> a copy."));
    Pages without = Site.of(RealProject.SNAPSHOT, folder, Map.of());
    for (Node thing : List.of(sentence, claim)) {
      assertTrue(draw(with, thing).contains("Words &lt;of&gt; a copy."));
      assertFalse(draw(without, thing).contains("class=\"words\""));
    }
    assertTrue(draw(without, claim).contains("not republished"));
  }

  private static String draw(Pages pages, Node thing) {
    return pages.thing(thing, DatasetGraphFactory::empty, "../../");
  }

  @ParameterizedTest
  @CsvSource({
    "/search, 200, Nothing was searched for",
    "/search?word=%20, 200, Nothing was searched for",
    "/search?word=%3Cscript%3Ealert(1)%3C/script%3E, 200, Nothing has all these words",
    "/search?word=crocus, 200, attack on the Crocus City Hall in Krasnogorsk",
    "/search?word=CROCUS%20h%C3%A1ll, 200, attack on the Crocus City Hall in Krasnogorsk",
    "/sparql?query=, 400, The query is empty",
    "/rdf11/sparql?query=%20%0A, 400, The query is empty",
    "/dump/, 200, Never load them into a store",
    "/dump/nothing, 404, The dump has no file nothing",
    "/compare?one=voice:nobody, 400, No voice is called so",
    "/compare?one=organisation:isis-k&other=organisation:isis-k, 200, Both are the same voice",
    "/id/event/no-such-thing, 404, othing is known of",
    "/questions/what-is-contestd, 404, did you mean what-is-contested?",
    "/questions/what-is-contested?colour=red, 400, colour",
    "/questions?word=zzzz, 200, No question has this word"
  })
  void badInputHasAPageThatSaysWhatToDo(String path, int status, String words)
      throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, "text/html");
    assertEquals(status, response.statusCode());
    assertEquals("text/html;charset=utf-8", header(response, "Content-Type"));
    assertTrue(response.body().contains(words), response.body());
    assertFalse(response.body().contains("<script>"), response.body());
  }

  @Test
  void longSearchIsRefusedInWords() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/search?word=" + "x".repeat(10_000), "text/html");
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("at most 200 characters; these are 10,000"));
  }

  @Test
  void refusalIsOneLineForWhoAsksForNoPage() throws IOException, InterruptedException {
    HttpResponse<String> response = get("/id/event/no-such-thing", "text/turtle");
    assertEquals(404, response.statusCode());
    assertEquals("text/plain;charset=utf-8", header(response, "Content-Type"));
    assertFalse(response.body().contains("<html"));
  }

  @Test
  void firstPageIsUnderHundredKilobytesWithAllThatItNeeds()
      throws IOException, InterruptedException {
    String page = page("/");
    Matcher assets = ASSET.matcher(page);
    long bytes = sizeOnTheWire("/");
    int count = 0;
    while (assets.find()) {
      bytes += sizeOnTheWire("/" + assets.group(1));
      count++;
    }
    assertTrue(count >= 3, page);
    assertTrue(bytes < 100_000, "the first page takes " + bytes + " bytes");
    assertFalse(page.contains("assets/query."), "the editor is for the query page only");
  }

  @Test
  void assetIsKeptForEverUnderItsHashAndAskedForUnderItsName()
      throws IOException, InterruptedException {
    Matcher assets = ASSET.matcher(page("/"));
    assertTrue(assets.find());
    HttpResponse<String> lasting = get("/" + assets.group(1), "*/*");
    assertTrue(header(lasting, "Cache-Control").contains("immutable"));
    HttpResponse<String> plain = get("/assets/site.css", "*/*");
    assertEquals("no-cache", header(plain, "Cache-Control"));
    assertEquals(304, getKnown("/assets/site.css", header(plain, "ETag")).statusCode());
    assertEquals(404, get("/assets/site.0000000000.css", "*/*").statusCode());
    assertEquals(404, get("/assets/", "*/*").statusCode());
  }

  @Test
  void pageHasAnEtagOfItsBytes() throws IOException, InterruptedException {
    HttpResponse<String> one = get("/id/event/kerman-attack", "text/html");
    HttpResponse<String> other = get("/id/event/crocus-city-hall-attack", "text/html");
    assertNotEquals(header(one, "ETag"), header(other, "ETag"));
    assertEquals(304, getKnown("/id/event/kerman-attack", header(one, "ETag")).statusCode());
  }

  @Test
  void noPageSetsACookie() throws IOException, InterruptedException {
    for (String path : List.of("/", "/sparql", "/search?word=kabul", "/compare")) {
      assertEquals("", header(get(path, "text/html"), "Set-Cookie"), path);
    }
  }

  private static long sizeOnTheWire(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    boolean compressed =
        response.headers().firstValue("Content-Encoding").equals(Optional.of("gzip"));
    assertTrue(compressed || response.body().length <= Gzip.PACKET, path);
    return response.body().length;
  }

  private static String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, "text/html");
    assertEquals(200, response.statusCode(), path);
    return response.body();
  }

  private static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> getKnown(String path, String etag)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "text/html")
            .header("If-None-Match", etag)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
