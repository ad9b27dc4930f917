package org.claimgraph.bench.race;

/** Why an engine cannot be run on this machine. */
final class MissingPeerException extends Exception {
  private static final long serialVersionUID = 1L;

  MissingPeerException(String message) {
    super(message);
  }
}
