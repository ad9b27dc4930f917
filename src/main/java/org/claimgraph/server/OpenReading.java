package org.claimgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.claimgraph.server.gate.Headers;

/**
 * Lets pages of any origin read, without credentials.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, the CORS protocol</a>
 */
final class OpenReading extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Headers HEADERS =
      Headers.of(
          Map.of(
              "Access-Control-Allow-Origin",
              "*",
              "Access-Control-Expose-Headers",
              "Accept-Ranges, Content-Location, Content-Range, ETag, Link, Retry-After"));

  private static final String METHODS = "GET, HEAD, POST, OPTIONS";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HEADERS.putOn(response);
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (preflight) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Content-Type, If-None-Match, If-Range, Range, *");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(204);
    } else {
      chain.doFilter(request, response);
    }
  }
}
