package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimgraph.RealProject;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Admission, cancelling, slow clients, health and metrics, with real connections. */
final class GateTest {
  private static final String LONG =
      "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?a)) + STRLEN(STR(?g)) < 0) }";
  private static ClaimgraphServer server;
  private static RawHttp client;

  @BeforeAll
  static void start() {
    GateSettings gate =
        new GateSettings(
            Budgets.DEFAULT.withTime(Duration.ofSeconds(6)),
            new Places(3, 4, Duration.ofSeconds(1)),
            Proxies.of(List.of("127.0.0.0/8")),
            Optional.empty(),
            Optional.of(0),
            false);
    server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0).with(gate));
    client = new RawHttp(server.endpoint());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void oneClientFillsItsPlacesAndOthersAreServedMeanwhile() throws Exception {
    List<Socket> greedy = begin("192.0.2.1", 2);
    try {
      awaitRunning(2);
      RawHttp.Answer third = client.send(request("192.0.2.1", "ASK { FILTER(1 = 1) }"));
      assertEquals(503, third.status());
      assertTrue(third.has("Retry-After"), third.head());
      assertTrue(
          third.body().startsWith("the server is busy: 3 queries run at once"), third.body());
      long begin = System.nanoTime();
      assertEquals("_askResult\r\ntrue\r\n", client.send(request("192.0.2.2", "ASK {}")).body());
      assertEquals(200, client.get("/health/ready").status());
      assertTrue(System.nanoTime() - begin < 2_000_000_000L);
    } finally {
      close(greedy);
    }
    awaitRunning(0);
  }

  @Test
  void queryOfAClientThatVanishesStops() throws Exception {
    List<Socket> clients = begin("192.0.2.7", 1);
    awaitRunning(1);
    close(clients);
    long begin = System.nanoTime();
    awaitRunning(0);
    assertTrue(System.nanoTime() - begin < 3_000_000_000L, "stopped long before its time");
    assertTrue(metrics().contains("outcome=\"gone\""), "told in the metrics");
  }

  @Test
  void clientThatDoesNotReadLosesItsConnection() throws Exception {
    try (Socket socket = client.open()) {
      socket.setReceiveBufferSize(1024);
      socket.getOutputStream().write(request("192.0.2.8", "SELECT * { ?a ?b ?c . ?d ?e ?f }"));
      Thread.sleep(500);
      awaitRunning(0, Duration.ofSeconds(14));
      assertFalse(RawHttp.read(socket).whole());
    }
  }

  @Test
  void bodyThatNeverComesHoldsNoPlaceForLong() throws Exception {
    try (Socket socket = client.open()) {
      socket
          .getOutputStream()
          .write(
              ("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n"
                      + "Content-Type: application/sparql-query\r\n\r\nASK")
                  .getBytes(StandardCharsets.UTF_8));
      awaitRunning(1);
      awaitRunning(0, Duration.ofSeconds(14));
      assertNotEquals(200, RawHttp.read(socket).status());
    }
  }

  @Test
  void answerThatIsCutBreaksOff() throws Exception {
    RawHttp.Answer answer =
        client.send(request("192.0.2.9", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    assertEquals(200, answer.status());
    assertFalse(answer.whole());
  }

  @Test
  void forwardedAddressOfATrustedProxyIsTheClient() throws Exception {
    List<Socket> two = begin("198.51.100.1, 127.0.0.9", 2);
    try {
      awaitRunning(2);
      assertEquals(503, client.send(request("198.51.100.1", "ASK { FILTER(2 = 2) }")).status());
      assertEquals(
          503, client.send(request("spoofed, 198.51.100.1", "ASK { FILTER(3 = 3) }")).status());
    } finally {
      close(two);
    }
    awaitRunning(0);
  }

  @Test
  void aliveAndReadyAreTold() throws IOException {
    assertEquals("alive\n", client.get("/health/live").body());
    assertEquals("ready\n", client.get("/health/ready").body());
    assertEquals(404, client.get("/health/else").status());
  }

  @Test
  void metricsAreServedAtTheirOwnPortOnly() throws Exception {
    assertEquals(200, client.send(request("192.0.2.20", "ASK {}")).status());
    String text = metrics();
    assertTrue(text.contains("claimgraph_requests_seconds_count{kind=\"query\""), text);
    assertTrue(text.contains("claimgraph_queries_running"), text);
    assertTrue(text.contains("jvm_memory_used_bytes"), text);
    assertEquals(404, client.get("/metrics").status());
  }

  @Test
  void everyAnswerHasTheHeaders() throws IOException {
    for (String path : List.of("/health/live", "/nothing", "/sparql?query=ASK%7B%7D")) {
      RawHttp.Answer answer = client.get(path);
      for (String header :
          List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")) {
        assertTrue(answer.has(header), path + answer.head());
      }
      assertFalse(answer.has("Server"), answer.head());
      assertFalse(answer.has("Access-Control-Allow-Credentials"), answer.head());
    }
  }

  private static List<Socket> begin(String from, int number) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Socket socket = client.open();
      // Each another query: equal ones are worked out once.
      socket.getOutputStream().write(request(from, LONG.replace("?a", "?a" + i)));
      sockets.add(socket);
    }
    return sockets;
  }

  private static byte[] request(String from, String query) {
    return ("GET /sparql?query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8)
            + " HTTP/1.1\r\nHost: a\r\nAccept: text/csv\r\nX-Forwarded-For: "
            + from
            + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private static void awaitRunning(int number) throws Exception {
    awaitRunning(number, Duration.ofSeconds(8));
  }

  private static void awaitRunning(int number, Duration patience) throws Exception {
    String line = "claimgraph_queries_running " + number + ".0";
    long end = System.nanoTime() + patience.toNanos();
    while (!metrics().contains(line)) {
      assertTrue(System.nanoTime() < end, "never " + line);
      Thread.sleep(50);
    }
  }

  private static String metrics() throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.metricsPort().orElseThrow() + "/metrics");
    try (InputStream in = uri.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
