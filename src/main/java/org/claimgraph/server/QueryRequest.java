package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.gate.Gate;

/**
 * What a request asks.
 *
 * @param text of the query
 * @param defaultGraphs that are asked together as default graph; none for that of the dataset
 * @param namedGraphs that GRAPH may name; none for those of the dataset
 * @see <a href="https://www.w3.org/TR/sparql12-protocol/">SPARQL 1.2 Protocol</a>
 */
record QueryRequest(String text, List<String> defaultGraphs, List<String> namedGraphs) {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";
  private static final int UNSUPPORTED = 415;

  /** Parameters of other servers that put text of the request into the answer, or fetch. */
  private static final List<String> OFF =
      List.of("callback", "stylesheet", "force-accept", "query-ref");

  /** What this request asks; its watch is stopped if it cannot be understood. */
  static QueryRequest of(HttpServletRequest request) {
    Watch watch = Watch.current();
    for (String name : OFF) {
      if (request.getParameter(name) != null) {
        throw watch.fail(Stop.refused("the parameter " + name + " is off"));
      }
    }
    String seconds = request.getParameter("timeout");
    if (seconds != null) {
      Gate.sooner(request, time(seconds, watch));
    }
    String text = text(request, watch);
    Gate.query(request, text);
    return new QueryRequest(
        text, graphs(request, "default-graph-uri"), graphs(request, "named-graph-uri"));
  }

  private static Duration time(String seconds, Watch watch) {
    if (!SECONDS.matcher(seconds).matches() || Double.parseDouble(seconds) == 0) {
      throw watch.fail(Stop.refused("timeout is a number of seconds, such as 10 or 0.5"));
    }
    return Duration.ofMillis(Math.round(1000 * Double.parseDouble(seconds)));
  }

  private static String text(HttpServletRequest request, Watch watch) {
    String type = type(request);
    if (type.equals(QUERY_TYPE) && request.getMethod().equals("POST")) {
      return body(request, watch);
    }
    if (!List.of("", FORM_TYPE, QUERY_TYPE).contains(type)) {
      throw watch.fail(
          new Stop(
              "refused",
              UNSUPPORTED,
              "send a query as parameter of the address, as %s or as %s"
                  .formatted(FORM_TYPE, QUERY_TYPE)));
    }
    String[] queries = request.getParameterValues("query");
    if (queries == null) {
      throw watch.fail(Stop.refused("the parameter query is missing"));
    }
    if (queries.length > 1) {
      throw watch.fail(Stop.refused("the parameter query is there more than once; send one"));
    }
    return queries[0];
  }

  /** The media type of the body without its parameters; empty if there is none. */
  private static String type(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .map(type -> type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static String body(HttpServletRequest request, Watch watch) {
    try (InputStream in = request.getInputStream()) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw watch.fail(Stop.refused("the query is not UTF-8"));
    } catch (IOException e) {
      throw watch.fail(Stop.refused("the body of the request is broken, or broke off"));
    }
  }

  private static List<String> graphs(HttpServletRequest request, String parameter) {
    String[] names = request.getParameterValues(parameter);
    return names == null
        ? List.of()
        : Arrays.stream(names).filter(name -> !name.isEmpty()).toList();
  }
}
