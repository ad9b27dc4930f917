package org.claimgraph.server;

/** Something else listens at the port. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port, Throwable cause) {
    super("port " + port + " is taken; choose another with --port", cause);
  }
}
