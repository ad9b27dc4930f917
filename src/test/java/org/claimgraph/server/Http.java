package org.claimgraph.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests to a server that a test started. */
record Http(String base) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Requests to this server. */
  static Http to(ClaimgraphServer server) {
    return new Http(server.endpoint().replaceFirst("/sparql$", ""));
  }

  /** What a GET of this path brings, with these headers as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  /** What a query brings at this endpoint. */
  HttpResponse<String> ask(String endpoint, String query, String... headers) {
    return get(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8), headers);
  }

  /** What a query brings that is sent as a body. */
  HttpResponse<String> post(String endpoint, String query) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + endpoint))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "application/sparql-results+json")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("POST " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What a request without a body brings. */
  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The whole answer to a GET of what a well-behaved client would never send. */
  String raw(String target) throws IOException {
    URI uri = URI.create(base);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A header of the answer; empty if it has none of this name. */
  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
