package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimgraph.RealProject;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.claimgraph.server.partner.AllowedServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile request gets the answer that its row says, soon, and the server goes on. */
final class HostileTest {
  /** What never stands in an answer: names of programs, classes, folders, stack traces. */
  private static final Pattern LEAK =
      Pattern.compile(
          "org\\.(apache|eclipse|claimgraph)|java\\.(lang|util|io)|\\tat |Exception|[Jj]etty"
              + "|[Ff]useki|/home/|/root/|/usr/|"
              + Pattern.quote(Path.of("").toAbsolutePath().toString()));

  private static final String CLAIMS =
      "SELECT (COUNT(*) AS ?n) { ?c a <https://w3id.org/claimgraph/ontology#Claim> }";
  private static ClaimgraphServer server;
  private static RawHttp client;

  @BeforeAll
  static void start() {
    Budgets budgets =
        new Budgets(
            Duration.ofSeconds(2), 20_000, 2L << 20, 64L << 10, 10_000, 30, 20_000, 1_000_000, 5);
    GateSettings gate =
        new GateSettings(
            budgets, Places.of(4), Proxies.NONE, Optional.empty(), Optional.empty(), false);
    server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION,
            ServerSettings.at("127.0.0.1", 0)
                .with(gate)
                .with(AllowedServices.of(List.of("http://127.0.0.1:9/allowed"))));
    client = new RawHttp(server.endpoint());
  }

  static List<HostileRequest> requests() throws IOException {
    return HostileRequest.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void hostileRequestGetsItsAnswer(HostileRequest request) throws IOException {
    long begin = System.nanoTime();
    RawHttp.Answer answer = request.sendTo(client);
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    String shown = answer.head() + "\n" + answer.body();
    String body = answer.body();
    String start = answer.status() + " " + body.substring(0, Math.min(300, body.length()));
    boolean cut = request.status().equals("cut");
    assertAll(
        () -> assertEquals(!cut, answer.whole(), start),
        () -> assertTrue(cut || isStatus(request.status(), answer.status()), start),
        () -> assertTrue(answer.status() != 500, start),
        () -> assertTrue(isSaid(request.words(), answer.body()), start),
        () -> assertEquals("", leak(shown, request.text())),
        () -> assertTrue(answer.has("X-Content-Type-Options"), start),
        () -> assertTrue(answer.has("Content-Security-Policy"), start),
        () -> assertFalse(answer.has("Set-Cookie"), start),
        () -> assertTrue(time.compareTo(Duration.ofSeconds(6)) < 0, time.toString()));
  }

  @Test
  void tableHasOneHundredRowsAtLeast() throws IOException {
    assertTrue(requests().size() >= 100);
  }

  @AfterAll
  static void serverStillAnswersRightly() throws IOException {
    try (ClaimgraphServer closed = server) {
      String expected = "n\r\n" + RealProject.SNAPSHOT.claims() + "\r\n";
      assertEquals(expected, client.query(CLAIMS, "text/csv").body(), closed.endpoint());
    }
  }

  /** What the answer gives away that the request did not say itself. */
  private static String leak(String answer, String request) {
    return LEAK.matcher(answer)
        .results()
        .map(MatchResult::group)
        .filter(each -> !request.contains(each))
        .findAny()
        .orElse("");
  }

  private static boolean isStatus(String expected, int status) {
    return Integer.toString(status).matches(expected);
  }

  private static boolean isSaid(String words, String body) {
    return words.equals("any") || body.contains(words);
  }
}
