package org.claimgraph.server.rows;

/** A condition on the row in the registers. */
@FunctionalInterface
interface Test {
  /** What it is. */
  Truth of();
}
