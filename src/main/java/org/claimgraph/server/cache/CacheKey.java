package org.claimgraph.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What an answer depends on, apart from the data: the address of the server as the client knows it,
 * the endpoint, the formats that the client takes, the query in its normal form, and the other
 * parameters by name.
 *
 * @param text all of these, each after its length, so that no two lists give the same
 */
record CacheKey(String text) {
  private static final String QUERY = "query";

  /** What the paths end with that describe themselves to who brings no query. */
  private static final String ENDPOINT = "/sparql";

  /** Only how long an answer may take: whether it came in time is seen when it came. */
  private static final String TIMEOUT = "timeout";

  private static final int TAG = 32;

  /** The key of this request; nothing if it brings no query that has the same answer every time. */
  static Optional<CacheKey> of(HttpServletRequest request, String origin) {
    Map<String, String[]> parameters = request.getParameterMap();
    String[] queries = parameters.get(QUERY);
    boolean isLasting =
        queries == null
            ? !request.getRequestURI().endsWith(ENDPOINT)
            : queries.length == 1 && NormalQuery.isConstant(queries[0]);
    if (!isLasting) {
      return Optional.empty();
    }
    String query = queries == null ? "" : NormalQuery.of(queries[0]);
    StringBuilder text = new StringBuilder(query.length() + 200);
    append(origin, text);
    append(request.getRequestURI(), text);
    append(Accepted.formats(request), text);
    append(query, text);
    if (queries == null || parameters.size() > 1) {
      new TreeMap<>(parameters).forEach((name, values) -> append(name, values, text));
    }
    return Optional.of(new CacheKey(text.toString()));
  }

  private static void append(String name, String[] values, StringBuilder text) {
    if (!name.equals(QUERY) && !name.equals(TIMEOUT)) {
      append(name, text.append('&').append(values.length));
      for (String value : values) {
        append(value, text);
      }
    }
  }

  private static void append(String part, StringBuilder text) {
    text.append(part.length()).append(':').append(part);
  }

  /** The entity tag of its answer over this version of the data, without quotation marks. */
  String tag(String dataVersion) {
    return DigestUtils.sha256Hex(dataVersion + text).substring(0, TAG);
  }
}
