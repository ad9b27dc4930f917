package org.claimgraph.server.rows;

/**
 * One step of a query: its rows, one after the other, in the registers that all steps share. A step
 * gives values to registers that had none, and takes them back before it goes on; so a step may be
 * begun again and again, each time for the values that the registers then have.
 */
interface Rows {
  /** Begins anew, for the values that the registers have now. */
  void begin();

  /** Puts the next row into the registers; false, and the registers as before, if there is none. */
  boolean next();

  /** Takes all values back that it and its inputs gave, wherever it is. */
  void reset();
}
