package org.claimgraph.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * How one client gets answers of the cache.
 *
 * @param response what goes to it
 * @param takesGzip whether it takes gzip
 */
record Delivery(HttpServletResponse response, boolean takesGzip) {
  private static final String FRESH = "public, max-age=300";

  /** The delivery to the client that sent this request. */
  static Delivery to(HttpServletRequest request, HttpServletResponse response) {
    return new Delivery(response, Accepted.gzip(request));
  }

  /** Tells the client that it has the answer with this tag already. */
  void unchanged(String tag) {
    setHeaders(tag, takesGzip);
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
  }

  /** Sends the answer. */
  void send(CachedAnswer answer) throws IOException {
    boolean compressed = takesGzip && answer.isLong();
    setHeaders(answer.tag(), compressed);
    response.setHeader("Content-Type", answer.type());
    if (compressed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] body = compressed ? answer.compressed() : answer.body();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void setHeaders(String tag, boolean compressed) {
    response.setHeader("ETag", Accepted.quoted(tag, compressed));
    response.setHeader("Cache-Control", FRESH);
    response.setHeader("Vary", "Accept, Accept-Encoding");
  }
}
