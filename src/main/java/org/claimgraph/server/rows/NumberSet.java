package org.claimgraph.server.rows;

import java.util.Arrays;

/** Different numbers, in the order in which they were added. */
final class NumberSet {
  private static final int FREE = -1;
  private int[] table = new int[16];
  private int[] added = new int[8];
  private int size;

  NumberSet() {
    Arrays.fill(table, FREE);
  }

  /** Adds a number, which is not negative; false if it was there. */
  boolean add(int number) {
    int slot = slot(number, table);
    if (table[slot] == number) {
      return false;
    }
    table[slot] = number;
    if (size == added.length) {
      added = Arrays.copyOf(added, 2 * size);
    }
    added[size++] = number;
    if (2 * size > table.length) {
      grow();
    }
    return true;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The number that was added so many after the first. */
  int get(int at) {
    return added[at];
  }

  private void grow() {
    int[] larger = new int[2 * table.length];
    Arrays.fill(larger, FREE);
    for (int i = 0; i < size; i++) {
      larger[slot(added[i], larger)] = added[i];
    }
    table = larger;
  }

  private static int slot(int number, int[] table) {
    int mask = table.length - 1;
    int hash = number * 0x9E3779B9;
    int slot = (hash ^ hash >>> 16) & mask;
    while (table[slot] != FREE && table[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
