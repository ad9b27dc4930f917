package org.claimgraph.bench.race;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.claimgraph.bench.race.ScriptedServer.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client of the race does with a server that keeps, breaks off, or is slow. */
@Timeout(20)
final class ClientTest {
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final Step FINE = Step.of("200 OK", "", "{\"rows\":\"dvě\"}");

  @Test
  void connectionIsKeptFromQuestionToQuestion() throws Exception {
    try (ScriptedServer server = new ScriptedServer(FINE, FINE, FINE);
        Client client = client(server, LONG)) {
      for (int i = 0; i < 3; i++) {
        assertFine(client.ask("ASK {}"));
      }
      assertEquals(List.of("127.0.0.1"), server.addresses());
    }
  }

  @Test
  void requestIsThatOfTheLibraryAndAsksForNoCompression() throws Exception {
    try (ScriptedServer server = new ScriptedServer(FINE, FINE);
        Client client = client(server, LONG)) {
      assertFine(client.ask("ASK { ?s ?p \"ř\" }"));
      assertFine(client.get("/assets/query.css"));
      String asked = server.requests().getFirst();
      String query = "query=ASK+%7B+%3Fs+%3Fp+%22%C5%99%22+%7D";
      assertTrue(asked.startsWith("GET /sparql?" + query + " HTTP/1.1\n"), asked);
      assertTrue(asked.contains("Accept: application/sparql-results+json\n"), asked);
      assertTrue(asked.contains("User-Agent: Apache-HttpCore/"), asked);
      assertFalse(asked.toLowerCase(Locale.ROOT).contains("accept-encoding"), asked);
      String got = server.requests().getLast();
      assertTrue(got.startsWith("GET /assets/query.css HTTP/1.1\n"), got);
    }
  }

  @Test
  void eachClientHasAnAddressOfItsOwn() throws Exception {
    try (ScriptedServer server = new ScriptedServer(FINE, FINE, FINE)) {
      for (Client client : Client.at(server.endpoint(), 3, LONG)) {
        try (client) {
          assertFine(client.ask("ASK {}"));
        }
      }
      assertEquals(List.of("127.0.0.1", "127.0.0.2", "127.0.0.3"), server.addresses());
    }
  }

  @Test
  void connectionWhoseEndWasAnnouncedIsMadeAnew() throws Exception {
    Step last = Step.of("200 OK", "Connection: close\r\n", "{\"rows\":\"dvě\"}");
    try (ScriptedServer server = new ScriptedServer(FINE, last, FINE);
        Client client = client(server, LONG)) {
      for (int i = 0; i < 3; i++) {
        assertFine(client.ask("ASK {}"));
      }
      assertEquals(2, server.addresses().size());
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void connectionClosedBetweenTwoQuestionsIsMadeAnew() throws Exception {
    try (ScriptedServer server = new ScriptedServer(FINE.thenClosed(), FINE, FINE);
        Client client = client(server, LONG)) {
      for (int i = 0; i < 3; i++) {
        assertFine(client.ask("ASK {}"));
      }
      assertEquals(2, server.addresses().size());
    }
  }

  @Test
  void serverThatNeverAnswersIsAskedAgainOnceOnly() throws Exception {
    Step nothing = new Step(List.of(), 0, true);
    try (ScriptedServer server = new ScriptedServer(FINE, nothing, nothing, FINE);
        Client client = client(server, LONG)) {
      assertFine(client.ask("ASK {}"));
      assertFailure("NoHttpResponseException", client.ask("ASK {}"));
      assertEquals(3, server.requests().size());
      assertFine(client.ask("ASK {}"));
    }
  }

  @Test
  void answerInChunksComesWhole() throws Exception {
    Step chunked =
        new Step(
            List.of(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"rows\":\r\n",
                "6\r\n\"dvě\"",
                "\r\n1\r\n}\r\n0\r\n\r\n"),
            20,
            false);
    try (ScriptedServer server = new ScriptedServer(chunked, FINE);
        Client client = client(server, LONG)) {
      assertFine(client.ask("ASK {}"));
      assertFine(client.ask("ASK {}"));
      assertEquals(1, server.addresses().size());
    }
  }

  @Test
  void answerThatBreaksOffIsAFailure() throws Exception {
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"rows\":";
    try (ScriptedServer server = new ScriptedServer(new Step(List.of(half), 0, true), FINE);
        Client client = client(server, LONG)) {
      assertFailure("ConnectionClosedException", client.ask("ASK {}"));
      assertFine(client.ask("ASK {}"));
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void answerThatBeginsTooLateIsAFailureAndItsConnectionIsDropped() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(FINE, new Step(FINE.parts(), 3_000, false), FINE);
        Client client = client(server, SHORT)) {
      assertFine(client.ask("ASK {}"));
      assertFailure("SocketTimeoutException", client.ask("ASK {}"));
      assertFine(client.ask("ASK {}"));
      assertEquals(2, server.addresses().size());
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void answerThatEndsTooLateIsAFailureThoughEachPartComesSoon() throws Exception {
    List<String> drops = Collections.nCopies(80, "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n");
    try (ScriptedServer server = new ScriptedServer(new Step(drops, 50, false), FINE);
        Client client = client(server, SHORT)) {
      Client.Answer answer = client.ask("ASK {}");
      assertFailure("SocketTimeoutException", answer);
      assertTrue(answer.nanos() < 3e9, () -> answer.nanos() / 1e6 + " ms");
      assertFine(client.ask("ASK {}"));
    }
  }

  @Test
  void otherStatusIsAFailureWithItsFirstLineAndKeepsTheConnection() throws Exception {
    Step refused = Step.of("503 Service Unavailable", "", "\nToo many at once.\nWait.\n");
    try (ScriptedServer server = new ScriptedServer(refused, FINE);
        Client client = client(server, LONG)) {
      assertEquals("503 Too many at once.", client.ask("ASK {}").failure());
      assertFine(client.ask("ASK {}"));
      assertEquals(1, server.addresses().size());
    }
  }

  @Test
  void serverThatIsNotThereIsAFailure() throws Exception {
    String endpoint;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      endpoint = "http://127.0.0.1:" + free.getLocalPort() + "/sparql?";
    }
    try (Client client = Client.at(endpoint, 1, LONG).getFirst()) {
      assertFailure("ConnectException", client.ask("ASK {}"));
    }
  }

  @Test
  void interruptedThreadDoesNotAsk() throws Exception {
    try (ScriptedServer server = new ScriptedServer(FINE);
        Client client = client(server, LONG)) {
      Thread.currentThread().interrupt();
      assertThrows(InterruptedException.class, () -> client.ask("ASK {}"));
      assertEquals(List.of(), server.requests());
    }
  }

  private static Client client(ScriptedServer server, Duration patience) throws IOException {
    return Client.at(server.endpoint(), 1, patience).getFirst();
  }

  private static void assertFine(Client.Answer answer) {
    assertEquals("", answer.failure());
    assertEquals("{\"rows\":\"dvě\"}", UTF_8.decode(answer.body()).toString());
  }

  private static void assertFailure(String words, Client.Answer answer) {
    assertTrue(answer.failure().contains(words), answer.failure());
    assertFalse(answer.isOk());
  }
}
