package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line a request: names and values, so that a program can read it. The text of a query is
 * somebody's thought and stays out unless asked for.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("org.claimgraph.access");
  private final boolean withQueries;

  AccessLog(boolean withQueries) {
    this.withQueries = withQueries;
  }

  void write(Visit visit, HttpServletRequest request, CountedResponse response, String outcome) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    LOG.info(
        "id={} client={} method={} path={} status={} outcome={} ms={} rows={} bytes={}{}",
        visit.id(),
        visit.client(),
        plain(request.getMethod()),
        plain(request.getRequestURI()),
        response.getStatus(),
        outcome,
        visit.milliseconds(),
        visit.watch().rows(),
        response.bytes(),
        query(request));
  }

  private String query(HttpServletRequest request) {
    return withQueries
        ? Visit.query(request).map(text -> " query=\"" + escaped(text) + '"').orElse("")
        : "";
  }

  private static String plain(String text) {
    return escaped(text).replace(" ", "%20");
  }

  private static String escaped(String text) {
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c >= 0x7f) {
        result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }
}
