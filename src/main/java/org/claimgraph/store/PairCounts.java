package org.claimgraph.store;

import java.util.function.ToIntBiFunction;
import org.apache.jena.graph.Node;

/**
 * About how often each pair of nodes was seen, in a space of fixed size: never too few, and too
 * many only where two pairs share both their places.
 *
 * @see <a href="https://doi.org/10.1016/j.jalgor.2003.12.001">The count-min sketch</a>
 */
final class PairCounts implements ToIntBiFunction<Node, Node> {
  private static final int LEAST = 1 << 10;
  private static final int MOST = 1 << 19;

  private final int[] first;
  private final int[] second;

  /** Room for so many pairs. */
  PairCounts(long pairs) {
    int size = Math.clamp(Long.highestOneBit(Math.max(1, pairs)) * 2, LEAST, MOST);
    first = new int[size];
    second = new int[size];
  }

  /** Sees a pair; says how often it was seen before. */
  int add(Node one, Node other) {
    long hash = hash(one, other);
    return Math.min(first[place(hash)]++, second[place(hash >>> Integer.SIZE)]++);
  }

  /** How often the pair was seen. */
  @Override
  public int applyAsInt(Node one, Node other) {
    long hash = hash(one, other);
    return Math.min(first[place(hash)], second[place(hash >>> Integer.SIZE)]);
  }

  private int place(long hash) {
    return (int) hash & (first.length - 1);
  }

  private static long hash(Node one, Node other) {
    return mixed(((long) one.hashCode() << Integer.SIZE) ^ (other.hashCode() & 0xffff_ffffL));
  }

  /** The number with its bits spread evenly over all places. */
  static long mixed(long number) {
    long mixed = (number + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 29) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 32;
  }
}
