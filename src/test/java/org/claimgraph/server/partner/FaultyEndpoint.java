package org.claimgraph.server.partner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint at loopback that answers each call with what it was told, and counts the calls. */
public final class FaultyEndpoint implements AutoCloseable {
  /** What it does with one connection whose request has been read. */
  @FunctionalInterface
  public interface Answer {
    /** Answers; the connection is closed afterwards. */
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final AtomicInteger calls = new AtomicInteger();
  private final Answer answer;

  /** Listens at any free port of loopback. */
  public FaultyEndpoint(Answer answer) throws IOException {
    this.answer = answer;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /** Sends this text, with LF made CRLF. */
  public static Answer text(String text) {
    return out -> out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Its address. */
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/sparql";
  }

  /** How often it was called. */
  public int calls() {
    return calls.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      byte[] request = new byte[1 << 16];
      if (client.getInputStream().read(request) > 0) {
        calls.incrementAndGet();
        answer.to(client.getOutputStream());
        client.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The caller went away, which is what it should do.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
