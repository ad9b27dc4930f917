package org.claimgraph.site;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimgraph.publish.Html;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The query page in a browser, as somebody uses it.
 *
 * @param browser shows it
 * @param url where it is
 */
record QueryDesk(Browser browser, String url) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Opens the page with this query in the editor, or with the page's own where it is empty. */
  void open(String query) {
    browser.open("about:blank");
    browser.open(url + (query.isEmpty() ? "" : "#query=" + Html.part(query)));
    waitFor("the editor", () -> !inEditor(".cm-content").isEmpty());
  }

  /** Opens the page, asks this query, and waits for what comes back. */
  void ask(String query) {
    open(query);
    one("button.first").click();
    waitFor("an answer", () -> !one("#status").getText().matches("|Asking …"));
  }

  /** What came back in words, without the time that it took. */
  String count() {
    return one("#status").getText().replaceFirst(" in [0-9,]+ ms$", "");
  }

  /** How many rows are drawn. */
  int rows() {
    return browser.driver().findElements(By.cssSelector("#answer tbody tr")).size();
  }

  /** The first element that fits the selector. */
  WebElement one(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  /** The elements within the editor that fit the selector. */
  List<WebElement> inEditor(String selector) {
    return one("claimgraph-editor").getShadowRoot().findElements(By.cssSelector(selector));
  }

  /** Puts the cursor into the editor. */
  void focus() {
    inEditor(".cm-content").getFirst().click();
  }

  /** The query as the form would send it. */
  String text() {
    return String.valueOf(browser.run("return document.getElementById('query').value"));
  }

  /** Types this where the cursor is. */
  void type(CharSequence keys) {
    browser.type(keys);
  }

  /** Presses these keys together. */
  void press(Keys... keys) {
    Actions actions = new Actions(browser.driver());
    for (Keys key : keys) {
      actions.keyDown(key);
    }
    for (Keys key : List.of(keys).reversed()) {
      actions.keyUp(key);
    }
    actions.perform();
  }

  /** Does nothing for so long. */
  void pause(Duration time) {
    new Actions(browser.driver()).pause(time).perform();
  }

  /** Waits until the element holds these words. */
  void await(String words, String selector) {
    waitFor(words, () -> one(selector).getText().contains(words));
  }

  /** Waits until this is so. */
  void waitFor(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no sign of " + what);
      }
      pause(Duration.ofMillis(50));
    }
  }
}
