package org.claimgraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.claimgraph.RealProject;
import org.claimgraph.server.ClaimgraphServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The query page at work, in a real browser. */
final class QueryPageIT {
  private static final String PREFIXES =
      """
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX geo: <http://www.opengis.net/ont/geosparql#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static ClaimgraphServer server;
  private static Browser browser;
  private static QueryDesk page;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
    page = new QueryDesk(browser, server.endpoint());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  @AfterEach
  void forget() {
    browser.scripts(true);
    browser.run("localStorage.clear()");
    browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Test
  void rowsHaveNamesLinksAndReadableClaims() {
    page.ask("");
    assertEquals("4 rows", page.count());
    WebElement claimed = page.one("#answer .claimed");
    assertTrue(claimed.getText().endsWith("claimed, not asserted here"), claimed.getText());
    assertEquals(3, claimed.findElements(By.tagName("a")).size());
    assertEquals("Krzysztof Strachota", page.one("#answer td:nth-child(3) a").getText());
    assertEquals("person:krzysztof-strachota", page.one("#answer td:nth-child(3) small").getText());
    assertEquals(List.of(), browser.complaints());
    assertEquals("", browser.axe());
    browser.width(320);
    assertEquals(
        0L,
        browser.run(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          SELECT ?voice (COUNT(?c) AS ?claims) { ?c cg:assertedBy ?voice } GROUP BY ?voice => .chart .bar
          SELECT ?name ?at { ?x geo:hasGeometry/geo:asWKT ?at ; rdfs:label ?name } => .places .dot
          SELECT (2.5 AS ?long) (48 AS ?lat) {} => .places .dot
          CONSTRUCT { ?c rdf:reifies ?p } WHERE { ?c rdf:reifies ?p } LIMIT 2 => pre
          ASK { ?a cg:inspiredBy ?b } => .verdict
          SELECT * { ?a cg:inspiredBy ?b } => .verdict
          """)
  void answerIsDrawnAsItsColumnsAllow(String query, String drawn) {
    page.ask(PREFIXES + query);
    assertFalse(browser.driver().findElements(By.cssSelector("#answer " + drawn)).isEmpty());
    assertEquals("", browser.axe());
    assertEquals(List.of(), browser.complaints());
  }

  @Test
  void textOfTheDataIsNeverMarkup() {
    page.ask(
        "SELECT (\"<img src=x onerror=alert(1)>\" AS ?x) (IRI('javascript:alert(1)') AS ?y) {}");
    assertTrue(page.one("#answer table").getText().contains("<img src=x onerror=alert(1)>"));
    assertEquals(
        0, browser.driver().findElements(By.cssSelector("#answer img, #answer td a")).size());
  }

  @Test
  void ofManyRowsAHundredAreDrawnAtATime() {
    page.ask(
        "SELECT * { { SELECT ?a { ?a ?b ?c } LIMIT 1000 } { SELECT ?d { ?d ?e ?f } LIMIT 100 } }");
    assertEquals("100,000 rows", page.count());
    assertEquals(100, page.rows());
    page.one(".pages button:nth-of-type(2)").click();
    page.await("Rows 101 to 200 of 100,000", ".pages [role=status]");
    assertEquals("101", page.one("#answer tbody td").getText());
    assertEquals(100, page.rows());
  }

  @Test
  void faultIsMarkedWhereItStandsAndTheCursorGoesThere() {
    page.ask("SELECT * {\n  ?a cg:perpetrator ?b }");
    assertEquals(
        "Line 2, column 6: the prefix of cg:perpetrator is not declared; add a PREFIX line",
        page.one("#answer .fault p").getText());
    page.waitFor("a mark", () -> !page.inEditor(".cm-lintRange-error").isEmpty());
    page.one("#answer .fault button").click();
    page.type("x:y ");
    assertTrue(page.text().contains("?a x:y cg:perpetrator"), page.text());
  }

  @Test
  void wordsOfTheDataAreCompletedAndTheirPrefixDeclared() {
    page.open("SELECT * {\n}");
    page.focus();
    page.press(Keys.CONTROL, Keys.END);
    page.press(Keys.UP);
    page.press(Keys.END);
    page.type(" ?x event:crocus-city-h");
    page.waitFor(
        "an offer", () -> !page.inEditor(".cm-tooltip-autocomplete li[aria-selected]").isEmpty());
    assertEquals("", browser.axe());
    page.type(Keys.ENTER.toString());
    assertEquals(
        "PREFIX event: <https://w3id.org/claimgraph/id/event/>\n"
            + "SELECT * { ?x event:crocus-city-hall-attack\n}",
        page.text());
  }

  @Test
  void escapeClosesTheOfferAndTabLeavesTheEditor() {
    page.open("SELECT * {}");
    page.focus();
    page.type("SEL");
    page.waitFor("an offer", () -> !page.inEditor(".cm-tooltip-autocomplete").isEmpty());
    page.type(Keys.ESCAPE.toString());
    page.waitFor("no offer", () -> page.inEditor(".cm-tooltip-autocomplete").isEmpty());
    page.type(Keys.TAB.toString());
    assertEquals("Ask", browser.run("return document.activeElement.textContent"));
  }

  @Test
  void keysAskAndTheHistoryLastsUntilItIsForgotten() {
    page.open("ASK {}");
    page.focus();
    page.press(Keys.CONTROL, Keys.ENTER);
    page.await("Yes in", "#status");
    browser.driver().navigate().refresh();
    page.waitFor("a history", () -> page.one("#history").isDisplayed());
    page.one("#history summary").click();
    assertEquals("ASK {}", page.one("#history li .plain").getText());
    page.one("#history li button:last-of-type").click();
    page.waitFor("no history", () -> !page.one("#history").isDisplayed());
    assertEquals("[]", browser.run("return localStorage.getItem('claimgraph.queries')"));
  }

  @Test
  void pageWorksWhereTheBrowserKeepsNothing() {
    var script =
        browser
            .driver()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source",
                    "Object.defineProperty(window, 'localStorage',"
                        + " {configurable: true, get() { throw new Error('off'); }})"));
    try {
      page.ask("ASK {}");
      assertEquals(List.of(), browser.complaints());
    } finally {
      browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", script);
      browser.open(server.endpoint());
    }
  }

  @Test
  void longQueryIsCancelled() {
    page.open("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?h) }");
    page.one("button.first").click();
    page.waitFor("a way to cancel", () -> page.one("#cancel").isDisplayed());
    page.one("#cancel").click();
    page.await("Cancelled", "#status");
    assertFalse(page.one("#cancel").isDisplayed());
  }

  @Test
  void queryGoesAlongToTheOtherView() {
    page.open("ASK { ?a ?b 987654321 }");
    page.one("a.view:not([aria-current])").click();
    page.waitFor(
        "the view", () -> browser.driver().getCurrentUrl().contains("/rdf11/sparql#query="));
    page.waitFor("the query", () -> page.text().equals("ASK { ?a ?b 987654321 }"));
    page.one("button.first").click();
    page.await("No in", "#status");
  }

  @Test
  void questionOfTheCatalogueIsPutIntoTheEditor() {
    page.open("ASK {}");
    page.waitFor("the questions", () -> page.one("#questions").isDisplayed());
    page.one("#questions option[value=what-is-contested]").click();
    assertTrue(page.text().contains("cg:contested true"), page.text());
  }

  @Test
  void formWorksWithoutScripts() {
    browser.scripts(false);
    browser.open(server.endpoint());
    send("%3Fclaim&output=html");
    assertTrue(page.one("#answer").getText().startsWith("4 rows"), page.one("#answer").getText());
    assertTrue(page.one("#answer .claimed").isDisplayed());
    page.one("#query").clear();
    page.one("#query").sendKeys("SELECT * {");
    send("%7B&output=html");
    assertTrue(page.one("#answer .fault").getText().startsWith("Line 1, column 10: the end of "));
    assertEquals("SELECT * {", page.one("#query").getDomProperty("value"));
  }

  private static void send(String end) {
    page.one("button.first").click();
    page.waitFor("the answer", () -> browser.driver().getCurrentUrl().endsWith(end));
  }
}
