package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.publish.Wish;
import org.claimgraph.server.cache.Accepted;
import org.claimgraph.server.gate.Refusals;

/** What requests and answers of the servlets have in common. */
final class Reply {
  private Reply() {}

  /** Sends one sentence that says what is wrong. */
  static void refuse(
      HttpServletRequest request, HttpServletResponse response, RefusedException refusal)
      throws IOException {
    if (!response.isCommitted()) {
      Refusals.send(request, response, refusal.status(), refusal.words());
    }
  }

  /** Sends a line of text. */
  static void text(HttpServletResponse response, int status, String line) throws IOException {
    byte[] body = (line + "\n").getBytes(StandardCharsets.UTF_8);
    send(response, status, "text/plain;charset=utf-8", body);
  }

  /** Sends these bytes. The container leaves the body away where the method is HEAD. */
  static void send(HttpServletResponse response, int status, String type, byte[] body)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Content-Type", type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** What the client asks for, by Accept and by the parameters format, output and version. */
  static Wish wish(HttpServletRequest request) {
    Optional<String> format = parameter(request, "format");
    return new Wish(
        Accepted.formats(request),
        format.isPresent() ? format : parameter(request, "output"),
        parameter(request, "version"));
  }

  /** The value of the parameter, if it is given and not empty. */
  static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
  }

  /**
   * Whether the client has this already.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match">RFC 9110,
   *     If-None-Match</a>
   */
  static boolean isKnown(HttpServletRequest request, String etag) {
    String known = request.getHeader("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.replaceFirst("^W/", "").equals(etag));
  }

  /** Whether the method only reads; where not, says so to the client. */
  static boolean reads(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    if (method.equals("GET") || method.equals("HEAD")) {
      return true;
    }
    response.setHeader("Allow", "GET, HEAD, OPTIONS");
    if (method.equals("OPTIONS")) {
      response.setStatus(204);
    } else {
      // What the request brings is not read.
      response.setHeader("Connection", "close");
      refuse(request, response, new RefusedException(405, "this can only be read, by GET or HEAD"));
    }
    return false;
  }
}
