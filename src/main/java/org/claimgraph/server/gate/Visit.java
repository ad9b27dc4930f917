package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.claimgraph.server.budget.Watch;

/**
 * One request on its way through the server.
 *
 * @param id to find it in the log
 * @param client who asks
 * @param heavy whether it may take long, and so needs a place
 * @param watch what it may use
 * @param begin of it, in nanoseconds of the machine's clock
 */
record Visit(String id, String client, boolean heavy, Watch watch, long begin) {
  private static final String QUERY = Visit.class.getName() + ".query";

  static Visit begin(String client, boolean heavy, Watch watch) {
    return new Visit(
        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()),
        client,
        heavy,
        watch,
        System.nanoTime());
  }

  /** Remembers the text of the query, for the log. */
  static void query(HttpServletRequest request, String text) {
    request.setAttribute(QUERY, text);
  }

  /** The text of the query, if the request has one that was looked at. */
  static Optional<String> query(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(QUERY));
  }

  /** How long it has lasted, in milliseconds. */
  long milliseconds() {
    return nanoseconds() / 1_000_000;
  }

  /** How long it has lasted, in nanoseconds. */
  long nanoseconds() {
    return System.nanoTime() - begin;
  }
}
