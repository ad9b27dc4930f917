package org.claimgraph.server;

import java.util.Optional;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.partner.AllowedServices;

/**
 * How a server is set up.
 *
 * @param host the address to listen at
 * @param port the port to listen at; 0 for any that is free
 * @param gate how it stands in the open
 * @param services the endpoints that SERVICE may call
 * @param cache bytes of answers that are kept; none for what the heap allows
 */
public record ServerSettings(
    String host, int port, GateSettings gate, AllowedServices services, Optional<Long> cache) {

  /** A server at this place, set up as a public one is unless told otherwise. */
  public static ServerSettings at(String host, int port) {
    return new ServerSettings(
        host, port, GateSettings.DEFAULT, AllowedServices.NONE, Optional.empty());
  }

  /** The same with another gate. */
  public ServerSettings with(GateSettings other) {
    return new ServerSettings(host, port, other, services, cache);
  }

  /** The same with other endpoints for SERVICE. */
  public ServerSettings with(AllowedServices other) {
    return new ServerSettings(host, port, gate, other, cache);
  }

  /** The same with a cache of so many bytes; 0 for none. */
  public ServerSettings withCache(long bytes) {
    return new ServerSettings(host, port, gate, services, Optional.of(bytes));
  }
}
