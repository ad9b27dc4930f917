package org.claimgraph.server.rows;

/** Each row of the input with each row of the optional part, or alone if that has none. */
final class OptionalRows implements Rows {
  private final Rows input;
  private final Rows optional;
  private boolean inside;

  /** The optional part begins with the registers as the input left them. */
  OptionalRows(Rows input, Rows optional) {
    this.input = input;
    this.optional = optional;
  }

  @Override
  public void begin() {
    optional.reset();
    inside = false;
    input.begin();
  }

  @Override
  public boolean next() {
    if (inside && optional.next()) {
      return true;
    }
    inside = false;
    if (!input.next()) {
      return false;
    }
    optional.begin();
    inside = optional.next();
    return true;
  }

  @Override
  public void reset() {
    optional.reset();
    inside = false;
    input.reset();
  }
}
