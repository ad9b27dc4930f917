package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.claimgraph.Mutation;
import org.claimgraph.RealProject;
import org.claimgraph.question.Question;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.junit.jupiter.api.Test;

/**
 * Spoilt queries get an answer or a refusal, never a fault of the server's own. {@code
 * -Dclaimgraph.fuzz.seed} and {@code -Dclaimgraph.fuzz.number} repeat and prolong.
 */
final class FuzzTest {
  private static final long SEED = Long.getLong("claimgraph.fuzz.seed", 20240405);
  private static final int NUMBER = Integer.getInteger("claimgraph.fuzz.number", 400);

  @Test
  void spoiltQueriesNeverMakeAFault() throws IOException {
    GateSettings gate =
        new GateSettings(
            Budgets.DEFAULT.withTime(Duration.ofMillis(300)),
            Places.of(2),
            Proxies.NONE,
            Optional.empty(),
            Optional.empty(),
            false);
    List<String> queries =
        RealProject.PUBLICATION.catalogue().questions().stream().map(Question::text).toList();
    Mutation mutation = new Mutation(SEED);
    Random random = new Random(SEED);
    try (ClaimgraphServer server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0).with(gate))) {
      RawHttp client = new RawHttp(server.endpoint());
      for (int i = 0; i < NUMBER; i++) {
        String query = mutation.of(queries.get(random.nextInt(queries.size())));
        RawHttp.Answer answer =
            client.post("application/sparql-query", query.getBytes(StandardCharsets.UTF_8));
        String what = "seed " + SEED + ", number " + i + ": " + answer.body() + "\n" + query;
        assertNotEquals(500, answer.status(), what);
        assertTrue(answer.status() >= 200, what);
        assertFalse(answer.body().contains("org.apache.jena"), what);
      }
      assertTrue(client.query("ASK {}", "text/csv").body().contains("true"));
    }
  }
}
