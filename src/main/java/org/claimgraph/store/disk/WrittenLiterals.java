package org.claimgraph.store.disk;

/**
 * Has TDB2 keep a literal as it is written. By itself it keeps numbers, dates and times as their
 * values, so that "0.80" comes back as "0.8" and a dump has another data version than what it was
 * built of (seen with Jena 6.0.0).
 */
public final class WrittenLiterals {
  /** Read by TDB2 once, when it is first used. */
  static final String PROPERTY = "tdb:store.enableInlineLiterals";

  private WrittenLiterals() {}

  /** Says so to TDB2; to be called before anything of Jena is used. */
  public static void keep() {
    System.setProperty(PROPERTY, "false");
  }
}
