package org.claimgraph.bench.race;

import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * How fast our server sends an answer that it has kept, against a file of about the same size from
 * the same server.
 */
final class CachedAnswer {
  private static final String ASSET = "/assets/query.css";
  private static final int MOST_ROWS = 60;

  private final Running running;
  private final double seconds;

  CachedAnswer(Running running, double seconds) {
    this.running = running;
    this.seconds = seconds;
  }

  /** Notes how many a second eight clients get of each, their sizes, and the ratio. */
  void measure(BiConsumer<String, Double> note) throws IOException, InterruptedException {
    Client.Answer file = running.client().get(ASSET);
    if (!file.isOk()) {
      throw new IOException("the server has no " + ASSET + ": " + file.failure());
    }
    String query = ofSize(file.body().remaining());
    Load load = new Load(running.clients(), seconds);
    double files = load.run(any -> ASSET, Client::get).perSecond();
    double answers = load.run(any -> query).perSecond();
    note.accept("8 clients, a file, bytes", (double) file.body().remaining());
    note.accept(
        "8 clients, a kept answer, bytes", (double) running.client().ask(query).body().remaining());
    note.accept("8 clients, a file, answers/s", files);
    note.accept("8 clients, a kept answer, answers/s", answers);
    note.accept(Aims.KEPT_OVER_FILE, answers / files);
  }

  /** A query whose answer has about so many bytes. */
  private String ofSize(int bytes) throws InterruptedException {
    String best = query(1);
    int off = Integer.MAX_VALUE;
    for (int rows = 1; rows <= MOST_ROWS; rows++) {
      int away = Math.abs(running.client().ask(query(rows)).body().remaining() - bytes);
      if (away > off) {
        return best;
      }
      best = query(rows);
      off = away;
    }
    return best;
  }

  private static String query(int rows) {
    return """
        PREFIX cg: <https://w3id.org/claimgraph/ontology#>
        SELECT ?claim ?certainty WHERE { ?claim cg:certainty ?certainty } ORDER BY ?claim LIMIT %d
        """
        .formatted(rows);
  }
}
