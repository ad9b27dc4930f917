package org.claimgraph.question;

import java.util.List;

/**
 * A value that a question cannot take, or a parameter that it does not have; says what it takes.
 */
public final class BadParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadParameterException(String message) {
    super(message);
  }

  /** A parameter that is not among those that the thing has. */
  public static BadParameterException unknown(String thing, String name, List<String> names) {
    return new BadParameterException(
        "%s has no parameter %s; it has %s"
            .formatted(
                thing,
                Asking.shortened(name),
                names.isEmpty() ? "none" : String.join(", ", names)));
  }

  /** A parameter that is given more than once. */
  public static BadParameterException twice(String name) {
    return new BadParameterException(Asking.shortened(name) + " is given more than once");
  }
}
