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
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What holds for every page, in a real browser. */
final class SiteIT {
  /** The elements that reach beyond the right edge and do not scroll by themselves. */
  private static final String TOO_WIDE =
      """
      const edge = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= edge) return '';
      return [...document.querySelectorAll('body *')]
        .filter(each => each.getBoundingClientRect().right > edge + 1 && !each.closest('.scroll, pre'))
        .map(each => each.tagName + '.' + each.className + ' ' + Math.round(each.getBoundingClientRect().right))
        .join('\\n') || 'wider than the window';
      """;

  private static ClaimgraphServer server;
  private static Browser browser;
  private static String base;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
    base = server.endpoint().replaceFirst("/sparql$", "");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  @AfterEach
  void reset() {
    browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.scripts(true);
    browser.medium("screen");
    browser.prefer("light");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/account/isis-k",
        "/compare?one=organisation:isis-k&other=person:krzysztof-strachota",
        "/dump/",
        "/id/claim/strachota-049-1",
        "/id/concept/terrorist",
        "/id/event/crocus-city-hall-attack",
        "/id/figure/killed-at-least-139",
        "/id/footnote/strachota-6",
        "/id/report/strachota",
        "/id/section/strachota-3",
        "/id/sentence/strachota-044",
        "/id/voice/official-narrative-of-iran",
        "/id/work/reuters-2024-03-26",
        "/no-such-thing",
        "/ontology",
        "/ontology/certainty/probable",
        "/questions",
        "/questions/who-is-said-to-be-behind-an-attack",
        "/search?word=crocus",
        "/search?word=%3Cscript%3E",
        "/sparql",
        "/sparql?query=SELECT%20*%20WHERE%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%203",
        "/sparql?query=SELECT"
      })
  void pageKeepsNobodyOutAndStaysOnThisServer(String path) {
    for (String scheme : List.of("light", "dark")) {
      browser.prefer(scheme);
      browser.open(base + path);
      assertEquals("", browser.axe(), path + " in " + scheme);
    }
    assertEquals(1, browser.driver().findElements(By.tagName("h1")).size(), path);
    List<String> complaints =
        browser.complaints().stream().filter(line -> !line.contains("status of 4")).toList();
    assertEquals(List.of(), complaints, path);
    List<String> elsewhere =
        browser.requests().stream()
            .filter(url -> !url.startsWith(base + "/") && !url.startsWith("data:"))
            .toList();
    assertEquals(List.of(), elsewhere, path);
    browser.width(320);
    assertEquals("", browser.run(TOO_WIDE), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/id/event/crocus-city-hall-attack", "/compare", "/sparql"})
  void pageReadsWithoutScripts(String path) {
    browser.scripts(false);
    browser.open(base + path);
    String source = browser.driver().getPageSource();
    assertTrue(source.contains("<h1>"), source);
    assertTrue(source.contains("<main"), source);
  }

  @Test
  void printLeavesOutWhatCannotBeUsedOnPaper() {
    browser.open(base + "/id/event/crocus-city-hall-attack");
    browser.medium("print");
    assertFalse(browser.driver().findElement(By.cssSelector(".head nav")).isDisplayed());
    assertFalse(browser.driver().findElement(By.cssSelector(".find")).isDisplayed());
    assertTrue(browser.driver().findElement(By.cssSelector(".claim .who")).isDisplayed());
  }

  @Test
  void keyboardAloneReachesContentSearchAndClaim() {
    browser.open(base + "/");
    browser.type(Keys.TAB);
    assertEquals("Skip to the content", focused().getText());
    browser.type(Keys.ENTER);
    assertEquals("content", browser.run("return document.activeElement.id"));
    browser.open(base + "/");
    tabTo("#find");
    browser.follow("crocus city hall", Keys.ENTER);
    tabTo("main .hits a");
    assertOutlined();
    browser.follow(Keys.ENTER);
    tabTo("main .claim .gloss a");
    assertOutlined();
    browser.follow(Keys.ENTER);
    assertTrue(browser.driver().getCurrentUrl().contains("/id/claim/"));
  }

  private static void tabTo(String selector) {
    for (int steps = 0; steps < 150; steps++) {
      browser.type(Keys.TAB);
      boolean isThere =
          Boolean.TRUE.equals(
              browser.run("return document.activeElement.matches(arguments[0])", selector));
      if (isThere) {
        return;
      }
    }
    throw new AssertionError("150 steps with the tabulator do not reach " + selector);
  }

  private static void assertOutlined() {
    Object style =
        browser.run(
            "const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth");
    assertFalse(String.valueOf(style).startsWith("none"), String.valueOf(style));
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }
}
