package org.claimgraph.server.rows;

/** One row: the registers as they are. */
final class Once implements Rows {
  private boolean ready;

  @Override
  public void begin() {
    ready = true;
  }

  @Override
  public boolean next() {
    boolean result = ready;
    ready = false;
    return result;
  }

  @Override
  public void reset() {
    ready = false;
  }
}
