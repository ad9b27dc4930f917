package org.claimgraph.bench.race;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.HttpHost;

/**
 * Asks one endpoint over HTTP, one question after the other: as many threads ask at once as there
 * are clients.
 */
final class Client implements AutoCloseable {
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

  private final Connection connection;
  private final String endpoint;
  private final Duration patience;

  private Client(Connection connection, String endpoint, Duration patience) {
    this.connection = connection;
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
    URI address = URI.create(endpoint);
    HttpHost server = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    String path = endpoint.substring(server.toURI().length());
    List<Client> all = new ArrayList<>();
    for (int i = 1; i <= clients; i++) {
      InetAddress local = InetAddress.getByName("127.0.0." + i);
      all.add(new Client(new Connection(server, local), path, patience));
    }
    return all;
  }

  /**
   * The answer to the query.
   *
   * @throws InterruptedException the thread was interrupted before it asked
   */
  Answer ask(String query) throws InterruptedException {
    String path = endpoint + "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(path, "application/sparql-results+json");
  }

  /**
   * What is at this path of the same server.
   *
   * @throws InterruptedException the thread was interrupted before it asked
   */
  Answer get(String path) throws InterruptedException {
    return get(path, "*/*");
  }

  private Answer get(String path, String accept) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long begin = System.nanoTime();
    try {
      Connection.Reply reply = connection.get(path, accept, patience);
      long nanos = System.nanoTime() - begin;
      return reply.status() == OK
          ? new Answer(reply.body(), "", nanos)
          : new Answer(EMPTY, failure(reply), nanos);
    } catch (IOException e) {
      return new Answer(EMPTY, String.valueOf(e), System.nanoTime() - begin);
    }
  }

  private static String failure(Connection.Reply reply) {
    String text = StandardCharsets.UTF_8.decode(reply.body()).toString().strip();
    String first = text.lines().findFirst().orElse("");
    return reply.status() + " " + first.substring(0, Math.min(first.length(), 200));
  }

  @Override
  public void close() {
    connection.close();
  }
}
