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
    StringBuilder line = new StringBuilder(200).append("id=").append(visit.id());
    line.append(" client=").append(visit.client());
    line.append(" method=").append(plain(request.getMethod()));
    line.append(" path=").append(plain(request.getRequestURI()));
    line.append(" status=").append(response.getStatus());
    line.append(" outcome=").append(outcome);
    line.append(" ms=").append(visit.milliseconds());
    line.append(" rows=").append(visit.watch().rows());
    line.append(" bytes=").append(response.bytes());
    LOG.info(line.append(query(request)).toString());
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
    if (text.chars().noneMatch(AccessLog::isUnusual)) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnusual(c)) {
        result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static boolean isUnusual(int c) {
    return c < ' ' || c == '"' || c == '\\' || c >= 0x7f;
  }
}
