package org.claimgraph.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that sends what it is told, byte by byte, and does not repair it first. */
final class RawHttp {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)\r");
  private static final int PATIENCE = 20_000;
  private final int port;

  RawHttp(String endpoint) {
    this.port = URI.create(endpoint).getPort();
  }

  /**
   * What came back.
   *
   * @param status 0 if nothing that looks like an answer came
   * @param head status line and headers
   * @param body what came of it, chunks joined
   * @param whole whether it has an end
   */
  record Answer(int status, String head, String body, boolean whole) {
    boolean has(String header) {
      return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
    }
  }

  Answer get(String path) throws IOException {
    return send(
        ("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  Answer query(String query, String accept) throws IOException {
    String path = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return send(
        ("GET "
                + path
                + " HTTP/1.1\r\nHost: a\r\nAccept: "
                + accept
                + "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  Answer post(String type, byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        ("POST /sparql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return send(request.toByteArray());
  }

  Answer send(byte[] request) throws IOException {
    try (Socket socket = open()) {
      try {
        socket.getOutputStream().write(request);
      } catch (IOException e) {
        // The server may answer and close before it has read everything.
        return read(socket);
      }
      return read(socket);
    }
  }

  Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  static Answer read(Socket socket) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean reset = false;
    try {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // What came so far is the answer, and the connection broke off.
      reset = true;
    }
    return answer(bytes.toByteArray(), reset);
  }

  private static Answer answer(byte[] bytes, boolean reset) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      return new Answer(0, "", text, false);
    }
    String head = text.substring(0, end) + "\r\n";
    String rest = text.substring(end + 4);
    int status = Integer.parseInt(text.substring(9, 12));
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      int expected = Integer.parseInt(length.group(1));
      boolean whole = rest.getBytes(StandardCharsets.UTF_8).length == expected;
      return new Answer(status, head, rest, whole);
    }
    if (head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
      return new Answer(status, head, joined(rest), rest.endsWith("0\r\n\r\n"));
    }
    return new Answer(status, head, rest, !reset);
  }

  private static String joined(String chunks) {
    StringBuilder body = new StringBuilder();
    byte[] bytes = chunks.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (at < bytes.length) {
      int lineEnd = at;
      while (lineEnd < bytes.length && bytes[lineEnd] != '\r') {
        lineEnd++;
      }
      int size;
      try {
        size =
            Integer.parseInt(
                new String(bytes, at, lineEnd - at, StandardCharsets.US_ASCII).strip(), 16);
      } catch (NumberFormatException e) {
        break;
      }
      int from = Math.min(lineEnd + 2, bytes.length);
      int to = Math.min(from + size, bytes.length);
      body.append(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      at = to + 2;
    }
    return body.toString();
  }
}
