package org.claimgraph.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimgraph.publish.Sha256;

/**
 * What an answer depends on, apart from the data.
 *
 * @param origin the address of the server as the client knows it
 * @param path the endpoint
 * @param accept the formats that the client takes
 * @param parameters all but the query, by name: format, version, graphs
 * @param query the query in its normal form
 */
record CacheKey(
    String origin, String path, String accept, Map<String, List<String>> parameters, String query) {

  private static final String QUERY = "query";

  /** Only how long an answer may take: whether it came in time is seen when it came. */
  private static final String TIMEOUT = "timeout";

  /** The key of this request; nothing if it brings no query whose answer could be kept. */
  static Optional<CacheKey> of(HttpServletRequest request, String origin) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    List<String> queries = parameters.remove(QUERY);
    if (queries == null || queries.size() != 1 || !NormalQuery.isConstant(queries.getFirst())) {
      return Optional.empty();
    }
    parameters.remove(TIMEOUT);
    return Optional.of(
        new CacheKey(
            origin,
            request.getRequestURI(),
            String.join(",", Collections.list(request.getHeaders("Accept"))),
            parameters,
            NormalQuery.of(queries.getFirst())));
  }

  /** The entity tag of its answer over this version of the data, without quotation marks. */
  String tag(String dataVersion) {
    return Sha256.hex(
            lengths(List.of(dataVersion, origin, path, accept, query))
                + parameters.entrySet().stream()
                    .map(each -> lengths(List.of(each.getKey())) + lengths(each.getValue()))
                    .collect(Collectors.joining("&")))
        .substring(0, 32);
  }

  /** The texts, each after its length, so that no two lists give the same. */
  private static String lengths(List<String> texts) {
    return texts.stream().map(each -> each.length() + ":" + each).collect(Collectors.joining(","));
  }
}
