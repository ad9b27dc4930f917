package org.claimgraph;

/** A command that cannot do what it was asked; the message is one sentence for whoever asked. */
final class CannotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotRunException(String message) {
    super(message);
  }
}
