package org.claimgraph.store;

import org.apache.jena.graph.Node;

/**
 * About how many different nodes were seen, in one kilobyte however many there are; off by some
 * three per cent.
 *
 * @see <a href="https://doi.org/10.46298/dmtcs.3545">HyperLogLog</a>
 */
final class DistinctCount {
  private static final int BITS = 10;
  private static final int REGISTERS = 1 << BITS;
  private static final double BIAS = 0.7213 / (1 + 1.079 / REGISTERS);
  private static final double SMALL = 2.5 * REGISTERS;

  private final byte[] ranks = new byte[REGISTERS];

  /** Sees a node. */
  void add(Node node) {
    long hash = PairCounts.mixed(node.hashCode());
    int register = (int) (hash >>> (Long.SIZE - BITS));
    int rank = Long.numberOfLeadingZeros(hash << BITS | 1) + 1;
    ranks[register] = (byte) Math.max(ranks[register], rank);
  }

  /** The number of different nodes, at least one. */
  double estimate() {
    double sum = 0;
    int empty = 0;
    for (byte rank : ranks) {
      sum += Math.scalb(1.0, -rank);
      empty += rank == 0 ? 1 : 0;
    }
    double raw = BIAS * REGISTERS * REGISTERS / sum;
    boolean isSmall = raw <= SMALL && empty > 0;
    return Math.max(1, isSmall ? REGISTERS * Math.log((double) REGISTERS / empty) : raw);
  }
}
