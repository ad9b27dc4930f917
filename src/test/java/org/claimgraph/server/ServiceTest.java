package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimgraph.RealProject;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.claimgraph.server.partner.AllowedServices;
import org.claimgraph.server.partner.FaultyEndpoint;
import org.junit.jupiter.api.Test;

/** What becomes of a query when the endpoint that its SERVICE calls misbehaves. */
final class ServiceTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\nContent-Type: application/sparql-results+json\nConnection: close\n";
  private static final String ROW =
      "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\","
          + "\"value\":\"there\"}}]}}";

  @Test
  void listedEndpointIsJoined() throws Exception {
    try (FaultyEndpoint partner = new FaultyEndpoint(FaultyEndpoint.text(HEAD + "\n" + ROW))) {
      assertAnswer(200, "x\r\nthere\r\n", partner.url(), partner.url());
    }
  }

  @Test
  void anotherServerOfOursIsJoined() throws Exception {
    try (ClaimgraphServer other = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0)) {
      try (ClaimgraphServer server = server(other.endpoint())) {
        String query =
            "PREFIX cg: <https://w3id.org/claimgraph/ontology#> SELECT (COUNT(*) AS ?n) {"
                + " { SELECT ?c { ?c a cg:FigureClaim } LIMIT 5 }"
                + " SERVICE <"
                + other.endpoint()
                + "> { ?c cg:polarity ?p } }";
        RawHttp.Answer answer = new RawHttp(server.endpoint()).query(query, "text/csv");
        assertEquals("n\r\n5\r\n", answer.body());
      }
    }
  }

  @Test
  void endpointThatHangsIsGivenUp() throws Exception {
    try (FaultyEndpoint partner = new FaultyEndpoint(out -> Thread.sleep(20_000))) {
      assertAnswer(502, "it did not answer in time", partner.url(), partner.url());
    }
  }

  @Test
  void endpointThatDripsIsGivenUp() throws Exception {
    FaultyEndpoint.Answer drip =
        out -> {
          FaultyEndpoint.text(HEAD + "\n").to(out);
          for (int i = 0; i < 200; i++) {
            out.write(' ');
            out.flush();
            Thread.sleep(100);
          }
        };
    try (FaultyEndpoint partner = new FaultyEndpoint(drip)) {
      assertAnswer(502, "it did not answer in time", partner.url(), partner.url());
    }
  }

  @Test
  void endpointWithoutEndIsCutOff() throws Exception {
    FaultyEndpoint.Answer endless =
        out -> {
          FaultyEndpoint.text(HEAD + "\n").to(out);
          byte[] space = new byte[1 << 16];
          Arrays.fill(space, (byte) ' ');
          for (int i = 0; i < 10_000; i++) {
            out.write(space);
          }
        };
    try (FaultyEndpoint partner = new FaultyEndpoint(endless)) {
      assertAnswer(502, "its answer has more than 10,485,760 bytes", partner.url(), partner.url());
    }
  }

  @Test
  void redirectToWhatIsNotListedIsNotFollowed() throws Exception {
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      try (FaultyEndpoint secret = new FaultyEndpoint(FaultyEndpoint.text(HEAD + "\n" + ROW));
          FaultyEndpoint partner = redirect(status, secret.url())) {
        assertAnswer(
            403, "SERVICE <" + secret.url() + "> is not allowed", partner.url(), partner.url());
        assertEquals(0, secret.calls(), "status " + status);
      }
    }
  }

  @Test
  void redirectToWhatIsListedIsFollowed() throws Exception {
    try (FaultyEndpoint moved = new FaultyEndpoint(FaultyEndpoint.text(HEAD + "\n" + ROW));
        FaultyEndpoint partner = redirect(307, moved.url())) {
      assertAnswer(200, "there", partner.url(), partner.url(), moved.url());
    }
  }

  @Test
  void redirectInACircleIsGivenUp() throws Exception {
    FaultyEndpoint.Answer self =
        FaultyEndpoint.text("HTTP/1.1 302 Found\nLocation: /sparql\nContent-Length: 0\n\n");
    try (FaultyEndpoint partner = new FaultyEndpoint(self)) {
      assertAnswer(502, "it redirects too often", partner.url(), partner.url());
    }
  }

  @Test
  void compressedAnswerIsRefused() throws Exception {
    try (FaultyEndpoint partner =
        new FaultyEndpoint(FaultyEndpoint.text(HEAD + "Content-Encoding: gzip\n\nx"))) {
      assertAnswer(502, "compressed", partner.url(), partner.url());
    }
  }

  @Test
  void pageInsteadOfAResultIsToldSo() throws Exception {
    try (FaultyEndpoint partner =
        new FaultyEndpoint(
            FaultyEndpoint.text("HTTP/1.1 200 OK\nContent-Type: text/html\n\n<h1>Hi</h1>"))) {
      assertAnswer(502, "no SPARQL result", partner.url(), partner.url());
    }
  }

  @Test
  void endpointThatRefusesIsToldSo() throws Exception {
    try (FaultyEndpoint partner =
        new FaultyEndpoint(FaultyEndpoint.text("HTTP/1.1 500 No\nContent-Length: 5\n\nstack"))) {
      assertAnswer(502, "gave no answer", partner.url(), partner.url());
    }
  }

  @Test
  void nameThatLeadsIntoThisMachineIsRefused() throws Exception {
    // The name of this machine usually leads to an address of a private network or of its own.
    String name = InetAddress.getLocalHost().getHostName();
    assumeTrue(isInternal(name), "this machine's name has a public address");
    String url = "http://" + name + ":9/sparql";
    assertAnswer(403, "an address of this machine or of a private network", url, url);
  }

  @Test
  void endpointThatHangsIsPassedOverSilently() throws Exception {
    try (FaultyEndpoint partner = new FaultyEndpoint(out -> Thread.sleep(20_000));
        ClaimgraphServer server = server(partner.url())) {
      RawHttp client = new RawHttp(server.endpoint());
      RawHttp.Answer answer =
          client.query(
              "SELECT * { SERVICE SILENT <" + partner.url() + "> { ?a ?b ?x } }", "text/csv");
      assertEquals(200, answer.status(), answer.body());
      assertFalse(answer.body().contains("there"));
    }
  }

  private static boolean isInternal(String name) throws IOException {
    return Arrays.stream(InetAddress.getAllByName(name))
        .anyMatch(each -> each.isLoopbackAddress() || each.isSiteLocalAddress());
  }

  private static FaultyEndpoint redirect(int status, String to) throws IOException {
    return new FaultyEndpoint(
        FaultyEndpoint.text(
            "HTTP/1.1 " + status + " Moved\nLocation: " + to + "\nContent-Length: 0\n\n"));
  }

  private static void assertAnswer(int status, String words, String target, String... listed)
      throws Exception {
    try (ClaimgraphServer server = server(listed)) {
      String query = "SELECT ?x { SERVICE <" + target + "> { ?a ?b ?x } }";
      RawHttp.Answer answer = new RawHttp(server.endpoint()).query(query, "text/csv");
      assertEquals(status, answer.status(), answer.body());
      assertTrue(answer.body().contains(words), answer.body());
    }
  }

  private static ClaimgraphServer server(String... listed) {
    GateSettings gate =
        new GateSettings(
            Budgets.DEFAULT.withTime(Duration.ofSeconds(3)),
            Places.of(2),
            Proxies.NONE,
            Optional.empty(),
            Optional.empty(),
            false);
    return ClaimgraphServer.start(
        RealProject.PUBLICATION,
        ServerSettings.at("127.0.0.1", 0).with(gate).with(AllowedServices.of(List.of(listed))));
  }
}
