package org.claimgraph.question;

/**
 * A value that a question cannot take, or a parameter that it does not have; says what it takes.
 */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadParameterException(String message) {
    super(message);
  }
}
