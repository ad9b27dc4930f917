package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of one sentence in plain text, which no browser takes for anything else. */
public final class Plain {
  private Plain() {}

  /** Sends the sentence with this status. */
  public static void send(HttpServletResponse response, int status, String words)
      throws IOException {
    send(response, status, "text/plain;charset=utf-8", words.strip() + "\n");
  }

  /** Sends this text with this status, not to be kept. */
  static void send(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
