package org.claimgraph.bench.race;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks one endpoint over HTTP. */
final class Client {
  private static final int OK = 200;
  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  /**
   * What came back.
   *
   * @param body the rows as JSON; empty if it failed
   * @param failure why there are no rows; empty if there are
   * @param nanos how long it took
   */
  record Answer(ByteBuffer body, String failure, long nanos) {
    /** The same without its rows, which need room. */
    Answer withoutRows() {
      return new Answer(EMPTY, failure, nanos);
    }

    /** Whether rows came back. */
    boolean isOk() {
      return failure.isEmpty();
    }
  }

  private final HttpClient http;
  private final String endpoint;
  private final Duration patience;

  private Client(HttpClient http, String endpoint, Duration patience) {
    this.http = http;
    this.endpoint = endpoint;
    this.patience = patience;
  }

  /**
   * Clients at so many addresses of this machine, as they would have in public: a server may give
   * each address its share.
   *
   * @param patience how long each waits for an answer
   * @throws IOException the machine has not so many addresses of its own
   */
  static List<Client> at(String endpoint, int clients, Duration patience) throws IOException {
    List<Client> all = new ArrayList<>();
    for (int i = 1; i <= clients; i++) {
      HttpClient http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(Duration.ofSeconds(5))
              .localAddress(InetAddress.getByName("127.0.0." + i))
              .build();
      all.add(new Client(http, endpoint, patience));
    }
    return all;
  }

  /** The answer to the query. */
  Answer ask(String query) throws InterruptedException {
    String address = endpoint + "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(URI.create(address), "application/sparql-results+json");
  }

  /** What is at this path of the same server. */
  Answer get(String path) throws InterruptedException {
    return get(URI.create(endpoint).resolve(path), "*/*");
  }

  private Answer get(URI address, String accept) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept", accept).timeout(patience).build();
    long begin = System.nanoTime();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long nanos = System.nanoTime() - begin;
      return response.statusCode() == OK
          ? new Answer(ByteBuffer.wrap(response.body()), "", nanos)
          : new Answer(EMPTY, failure(response), nanos);
    } catch (IOException e) {
      return new Answer(EMPTY, String.valueOf(e), System.nanoTime() - begin);
    }
  }

  private static String failure(HttpResponse<byte[]> response) {
    String text = new String(response.body(), StandardCharsets.UTF_8).strip();
    String first = text.lines().findFirst().orElse("");
    return response.statusCode() + " " + first.substring(0, Math.min(first.length(), 200));
  }
}
