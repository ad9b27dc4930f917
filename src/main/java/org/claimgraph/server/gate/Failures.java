package org.claimgraph.server.gate;

import org.claimgraph.server.budget.Stop;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failure means to whoever asked. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** Stops the visit for what went wrong in it, unless it was stopped before. */
  static void stop(Visit visit, Throwable failure) {
    if (failure instanceof EofException) {
      visit.watch().stop(Stop.gone());
    } else if (failure instanceof HttpException bad) {
      visit.watch().stop(badMessage(bad));
    } else if (failure instanceof IllegalStateException
        && failure.getCause() instanceof HttpException bad) {
      visit.watch().stop(badMessage(bad));
    } else if (visit.watch().stopped().isEmpty()) {
      LOG.error("request {} failed", visit.id(), failure);
      visit.watch().stop(Stop.internal(visit.id()));
    }
  }

  private static Stop badMessage(HttpException bad) {
    return new Stop(
        "refused", bad.getCode(), "the request is broken: " + String.valueOf(bad.getReason()));
  }
}
