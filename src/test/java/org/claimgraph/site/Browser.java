package org.claimgraph.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, which reaches nothing but this machine. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern SENT =
      Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * A new browser. Where none is installed the test is skipped, and says so; on CI that is a
   * failure.
   */
  public static Browser start() {
    boolean isThere = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if ("true".equals(System.getenv("CI")) && !isThere) {
      throw new AssertionError(
          "on CI nothing may be skipped: " + CHROMIUM + " or its driver is missing");
    }
    assumeTrue(
        isThere,
        "no browser: install Debian's chromium and chromium-driver, for these tests drive "
            + CHROMIUM);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options()));
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    return options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--disable-sync",
        "--window-size=1200,900",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
  }

  /** The browser's driver. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens the page of this address and forgets what earlier pages logged. */
  public void open(String url) {
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(url);
  }

  /** What a script on the page comes to; an empty text if it comes to nothing. */
  public Object run(String script, Object... arguments) {
    Object value = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return value == null ? "" : value;
  }

  /** Types these keys, as a person would: into whatever has the focus. */
  public void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Types these keys and waits until the page that they lead to is there. */
  public void follow(CharSequence... keys) {
    run("window.isLeft = true");
    type(keys);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isArrived()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the keys led to no page from " + driver.getCurrentUrl());
      }
      new Actions(driver).pause(Duration.ofMillis(50)).perform();
    }
  }

  private boolean isArrived() {
    try {
      return Boolean.TRUE.equals(
          run("return !window.isLeft && document.readyState === 'complete'"));
    } catch (JavascriptException e) {
      return false; // the page was left while the script ran
    }
  }

  /** Shows pages as if people liked this scheme: dark or light. */
  public void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Shows pages as on this medium: print, or screen. */
  public void medium(String medium) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
  }

  /** Makes the page so many pixels wide. */
  public void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Lets pages run scripts, or not. */
  public void scripts(boolean on) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /** What the console says since the page was opened: violations of the policy, errors. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that were asked for since the page was opened. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(entry -> SENT.matcher(entry.getMessage()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  /**
   * What axe finds by the rules of WCAG 2.2 AA and its best practices, one finding a line.
   *
   * @see <a href="https://www.w3.org/TR/WCAG22/">WCAG 2.2</a>
   */
  public String axe() {
    run(axeScript());
    Object found =
        ((JavascriptExecutor) driver)
            .executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',
                  'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                  .then(result => done(result.violations.map(each => each.id + ': ' + each.help
                    + ' at ' + each.nodes.slice(0, 3).map(node => node.target.join(' ')
                    + ' ' + node.failureSummary.replace(/\\s+/g, ' ')).join('; ')).join('\\n')));
                """);
    return String.valueOf(found);
  }

  private static String axeScript() {
    try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new AssertionError("axe.min.js is not on the test class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("axe.min.js cannot be read", e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
