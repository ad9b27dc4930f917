package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.RefusedException;

/** Sends the pages that are no thing's, such as the search. */
final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Pages pages;

  PageServlet(Pages pages) {
    this.pages = pages;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Reply.reads(request, response)) {
      return;
    }
    Map<String, String> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
    try {
      String path = RequestPath.of(request.getRequestURI());
      String page =
          pages
              .other(path, parameters, "./")
              .orElseThrow(() -> new RefusedException(404, "there is no such page"));
      response.setHeader("Cache-Control", "no-cache");
      Reply.send(response, 200, "text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    } catch (RefusedException e) {
      Reply.refuse(request, response, e);
    }
  }
}
