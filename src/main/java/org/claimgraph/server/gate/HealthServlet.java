package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it takes requests; not while it
 * stops.
 */
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient Gate gate;

  /** The health of the server behind this gate. */
  public HealthServlet(Gate gate) {
    this.gate = gate;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (String.valueOf(request.getPathInfo())) {
      case "/live" -> Plain.send(response, HttpServletResponse.SC_OK, "alive");
      case "/ready" -> {
        int status =
            gate.isOpen() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        Plain.send(response, status, gate.isOpen() ? "ready" : "stopping");
      }
      default ->
          Plain.send(
              response,
              HttpServletResponse.SC_NOT_FOUND,
              "there are /health/live and /health/ready");
    }
  }
}
