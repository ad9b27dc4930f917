package org.claimgraph.server.rows;

import java.util.Arrays;

/** A row as a key. */
final class NumberRow {
  private final int[] numbers;
  private final int hash;

  /** The row of these numbers, which nobody changes from now on. */
  NumberRow(int[] numbers) {
    this.numbers = numbers;
    this.hash = Arrays.hashCode(numbers) * 0x9E3779B9;
  }

  /** The number at this place. */
  int get(int at) {
    return numbers[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberRow row && Arrays.equals(numbers, row.numbers);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
