package org.claimgraph.bench.race;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A server on a socket of loopback that says what it was told to, byte by byte. */
final class ScriptedServer implements AutoCloseable {
  /**
   * What it does at one request.
   *
   * @param parts what it sends, one after the other
   * @param pause milliseconds before each of them
   * @param closes whether it closes the connection then
   */
  record Step(List<String> parts, long pause, boolean closes) {
    /** An answer in one part, at once. */
    static Step of(String status, String headers, String body) {
      int length = body.getBytes(UTF_8).length;
      String text =
          "HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n%s".formatted(status, length, headers, body);
      return new Step(List.of(text), 0, false);
    }

    /** The same, and the connection is closed without a word about it. */
    Step thenClosed() {
      return new Step(parts, pause, true);
    }
  }

  private final ServerSocket socket;
  private final Queue<Step> steps;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> addresses = Collections.synchronizedList(new ArrayList<>());

  /** Serves these steps, one a request, over whichever connection. */
  ScriptedServer(Step... steps) throws IOException {
    this.steps = new ConcurrentLinkedQueue<>(List.of(steps));
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/sparql?";
  }

  /** The heads of the requests that came. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** From where each of the connections came. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        addresses.add(connection.getInetAddress().getHostAddress());
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException e) {
      // The test has ended.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        requests.add(head);
        Step step = steps.remove();
        play(step, connection.getOutputStream());
        if (step.closes()) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, as some of the tests want it to.
    }
  }

  private static String head(BufferedReader in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private static void play(Step step, OutputStream out) throws IOException, InterruptedException {
    for (String part : step.parts()) {
      TimeUnit.MILLISECONDS.sleep(step.pause());
      out.write(part.getBytes(UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
