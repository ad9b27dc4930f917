package org.claimgraph.server.gate;

import java.util.Optional;
import org.claimgraph.server.budget.Budgets;

/**
 * How the server stands in the open.
 *
 * @param budgets what one request may use
 * @param places how many queries run and wait
 * @param proxies in front of the server
 * @param baseUrl the address of the server as its clients know it, if it was given
 * @param metricsPort the port of loopback with the metrics, if there is one; 0 for any
 * @param logQueries whether the access log holds the text of queries
 */
public record GateSettings(
    Budgets budgets,
    Places places,
    Proxies proxies,
    Optional<String> baseUrl,
    Optional<Integer> metricsPort,
    boolean logQueries) {

  /** What a server has unless told otherwise. */
  public static final GateSettings DEFAULT =
      new GateSettings(
          Budgets.DEFAULT,
          Places.ofThisMachine(),
          Proxies.NONE,
          Optional.empty(),
          Optional.empty(),
          false);
}
