package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.budget.Stop;

/** What is wrong with a request whatever it asks for. */
final class RequestCheck {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");

  private RequestCheck() {}

  /** Why the request is refused; nothing if it is not. */
  static Optional<Stop> fault(HttpServletRequest request, Budgets budgets) {
    if (!METHODS.contains(request.getMethod())) {
      return Optional.of(
          new Stop("refused", 405, "this server is read-only; use GET, HEAD, OPTIONS or POST"));
    }
    if (request.getContentLengthLong() > budgets.requestBytes()) {
      return Optional.of(Stop.requestBytes(budgets.requestBytes()));
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return Optional.of(
          new Stop("refused", 415, "send the body of a request as it is, not compressed"));
    }
    return Optional.empty();
  }
}
