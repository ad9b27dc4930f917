package org.claimgraph.server.rows;

/** This part of a query is carried out by the engine below instead. */
final class UnsupportedStepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedStepException() {
    super("not carried out on rows of numbers", null, false, false);
  }
}
