package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.claimgraph.server.budget.Stop;

/** How a request ends that was stopped, or was not. */
final class Ending {
  private Ending() {}

  /** Tells a client whose request was stopped, or cuts it off if its answer has begun. */
  static void of(Visit visit, HttpServletRequest request, CountedResponse response)
      throws IOException {
    Optional<Stop> stop = visit.watch().stopped();
    if (stop.isEmpty()) {
      return;
    }
    if (response.isCommitted()) {
      Line.of(request).cut();
    } else {
      response.refuse(stop.get());
    }
  }

  /** One word for the log. */
  static String outcome(Visit visit, CountedResponse response) {
    return visit
        .watch()
        .stopped()
        .map(Stop::outcome)
        .orElse(response.getStatus() >= 400 ? "refused" : "complete");
  }
}
