package org.claimgraph.server.rows;

/** What an expression is in the row in the registers. */
@FunctionalInterface
interface Value {
  /** Its number, or {@link Registers#UNBOUND} if it is an error. */
  int of();
}
