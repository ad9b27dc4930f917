package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.json.JsonObject;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.server.engine.Fault;
import org.claimgraph.server.engine.QueryCheck;

/**
 * Says what is wrong with a query that is being written, as JSON: words, line and column; an object
 * without members if nothing is. The query is the parameter {@code query} and does not run.
 */
final class ParseServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient QueryCheck check;

  /** Parses in the grammar of this check. */
  ParseServlet(QueryCheck check) {
    this.check = check;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doPost(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getParameter("query");
    if (query == null) {
      Reply.refuse(request, response, new RefusedException(400, "the parameter query is missing"));
      return;
    }
    JsonObject answer = check.fault(query).map(ParseServlet::json).orElseGet(JsonObject::new);
    response.setHeader("Cache-Control", "no-store");
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    Reply.send(response, 200, "application/json", body);
  }

  private static JsonObject json(Fault fault) {
    JsonObject json = new JsonObject();
    json.put("words", fault.words());
    if (fault.line() > 0) {
      json.put("line", fault.line());
      json.put("column", fault.column());
    }
    return json;
  }
}
