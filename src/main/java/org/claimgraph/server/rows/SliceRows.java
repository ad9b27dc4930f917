package org.claimgraph.server.rows;

/** So many of the rows, after so many that are left out. */
final class SliceRows implements Rows {
  private final Rows input;
  private final long offset;
  private final long limit;
  private long left;

  SliceRows(Rows input, long offset, long limit) {
    this.input = input;
    this.offset = offset;
    this.limit = limit;
  }

  @Override
  public void begin() {
    input.begin();
    left = limit;
    for (long i = 0; i < offset && left > 0; i++) {
      if (!input.next()) {
        left = 0;
      }
    }
  }

  @Override
  public boolean next() {
    if (left > 0 && input.next()) {
      left--;
      return true;
    }
    return false;
  }

  @Override
  public void reset() {
    left = 0;
    input.reset();
  }
}
