package org.claimgraph.bench.race;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection to one server from one address of this machine, kept from question to question and
 * made anew when the server has closed it. One thread at a time may use it.
 */
final class Connection implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final HttpProcessor HEADERS = HttpProcessors.client();
  private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

  /**
   * What a server sent.
   *
   * @param status of HTTP
   * @param body all of it
   */
  record Reply(int status, ByteBuffer body) {}

  private final HttpHost server;
  private final InetAddress local;
  private final byte[] part = new byte[1 << 14];
  private DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);

  /** A connection that is made when it is first needed. */
  Connection(HttpHost server, InetAddress local) {
    this.server = server;
    this.local = local;
  }

  /**
   * What the server has at this path.
   *
   * @throws SocketTimeoutException not all of it came within this time; the connection is closed
   * @throws IOException the server does not listen, broke off, or does not speak HTTP
   */
  Reply get(String path, String accept, Duration within) throws IOException {
    long end = System.nanoTime() + within.toNanos();
    ClassicHttpRequest request = new BasicClassicHttpRequest(Method.GET, server, path);
    request.setHeader("Accept", accept);
    HttpCoreContext context = HttpCoreContext.create();
    try {
      EXECUTOR.preProcess(request, HEADERS, context);
      ClassicHttpResponse response = head(request, context, end);
      Reply reply = new Reply(response.getCode(), body(response, end));
      if (!EXECUTOR.keepAlive(request, response, http, context)) {
        http.close();
      }
      return reply;
    } catch (HttpException e) {
      http.close(CloseMode.IMMEDIATE);
      throw new IOException(e);
    } catch (IOException e) {
      http.close(CloseMode.IMMEDIATE);
      throw e;
    }
  }

  private ClassicHttpResponse head(ClassicHttpRequest request, HttpCoreContext context, long end)
      throws IOException, HttpException {
    if (http.isOpen()) {
      try {
        return exchange(request, context, end);
      } catch (NoHttpResponseException | SocketException e) {
        // The server has closed it since its last answer; a new one shows whether it still answers.
      }
    }
    http = connected();
    return exchange(request, context, end);
  }

  private ClassicHttpResponse exchange(
      ClassicHttpRequest request, HttpCoreContext context, long end)
      throws IOException, HttpException {
    http.setSocketTimeout(left(end));
    return EXECUTOR.execute(request, http, context);
  }

  private DefaultBHttpClientConnection connected() throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.bind(new InetSocketAddress(local, 0));
      InetSocketAddress address = new InetSocketAddress(server.getHostName(), server.getPort());
      socket.connect(address, (int) CONNECTING.toMillis());
      DefaultBHttpClientConnection made = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
      made.bind(socket);
      return made;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** All of the body; the stream stays open if it breaks off, for closing it would read on. */
  private ByteBuffer body(ClassicHttpResponse response, long end) throws IOException {
    HttpEntity entity = response.getEntity();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    if (entity != null) {
      InputStream in = entity.getContent();
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        all.write(part, 0, length);
        http.setSocketTimeout(left(end));
      }
    }
    return ByteBuffer.wrap(all.toByteArray());
  }

  /** What is left until this time by {@link System#nanoTime()}. */
  private static Timeout left(long end) throws SocketTimeoutException {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("not all of the answer came in time");
    }
    return Timeout.ofMilliseconds(left);
  }

  @Override
  public void close() {
    http.close(CloseMode.GRACEFUL);
  }
}
