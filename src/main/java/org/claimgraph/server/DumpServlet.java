package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.publish.Dump;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.server.cache.Accepted;

/**
 * Sends the files of the dump, whole or a range of them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range-requests">RFC 9110, ranges</a>
 */
final class DumpServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "dump/";
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private final transient Dump dump;
  private final transient Pages pages;

  DumpServlet(Dump dump, Pages pages) {
    this.dump = dump;
    this.pages = pages;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Reply.reads(request, response)) {
      return;
    }
    try {
      String path = RequestPath.of(request.getRequestURI()) + "/";
      String name = path.substring(FOLDER.length()).replaceFirst("/+$", "");
      if (name.isEmpty()) {
        list(request, response);
      } else {
        send(dump.file(name).orElseThrow(() -> unknown(name)), request, response);
      }
    } catch (RefusedException e) {
      Reply.refuse(request, response, e);
    }
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    if (Accepted.formats(request).contains("text/html")) {
      String top = request.getRequestURI().endsWith("/") ? "../" : "./";
      byte[] page = pages.dump(dump.names(), top).getBytes(StandardCharsets.UTF_8);
      Reply.send(response, 200, "text/html;charset=utf-8", page);
    } else {
      Reply.text(response, 200, String.join("\n", dump.names()));
    }
  }

  private RefusedException unknown(String name) {
    return new RefusedException(
        404,
        "the dump has no file %s; its files are %s"
            .formatted(name, String.join(", ", dump.names())));
  }

  private static void send(Dump.File file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = "\"" + file.sha256() + "\"";
    response.setHeader("ETag", etag);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("Cache-Control", "public, max-age=300");
    if (Reply.isKnown(request, etag)) {
      response.setStatus(304);
      return;
    }
    Optional<Part> part = part(request, etag, file.content().length);
    if (part.isEmpty()) {
      Reply.send(response, 200, type(file), file.content());
    } else {
      response.setHeader("Content-Range", part.get().in(file.content().length));
      Reply.send(response, 206, type(file), part.get().of(file.content()));
    }
  }

  private static String type(Dump.File file) {
    return file.mediaType() + (file.mediaType().startsWith("text/") ? ";charset=utf-8" : "");
  }

  /** The bytes from the first to the last, both included. */
  private record Part(int first, int last) {
    byte[] of(byte[] content) {
      return Arrays.copyOfRange(content, first, last + 1);
    }

    String in(int length) {
      return "bytes %d-%d/%d".formatted(first, last, length);
    }
  }

  /** The one part that is asked for; none where the whole is to be sent. */
  private static Optional<Part> part(HttpServletRequest request, String etag, int length) {
    String range = request.getHeader("Range");
    String condition = request.getHeader("If-Range");
    Matcher matcher = RANGE.matcher(range == null ? "" : range.replace(" ", ""));
    if (!matcher.matches()
        || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())
        || (condition != null && !condition.equals(etag))) {
      return Optional.empty();
    }
    return Optional.of(part(matcher.group(1), matcher.group(2), length));
  }

  private static Part part(String begin, String end, int length) {
    if (begin.isEmpty()) {
      long wanted = Math.min(Long.parseLong(end), length);
      return checked(length - wanted, length - 1L, length);
    }
    long last = end.isEmpty() ? length - 1L : Math.min(Long.parseLong(end), length - 1L);
    return checked(Long.parseLong(begin), last, length);
  }

  private static Part checked(long first, long last, int length) {
    if (first > last || first >= length) {
      throw new RefusedException(416, "the file has " + length + " bytes; the range is not in it");
    }
    return new Part((int) first, (int) last);
  }
}
