package org.claimgraph.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
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
    this(Math.clamp(Long.highestOneBit(Math.max(1, pairs)) * 2, LEAST, MOST));
  }

  private PairCounts(int size) {
    first = new int[size];
    second = new int[size];
  }

  /** The counts that were written so. */
  static PairCounts read(DataInput in) throws IOException {
    PairCounts counts = new PairCounts(in.readInt());
    for (int[] each : List.of(counts.first, counts.second)) {
      for (int i = 0; i < each.length; i++) {
        each[i] = in.readInt();
      }
    }
    return counts;
  }

  /** Writes the counts. */
  void write(DataOutput out) throws IOException {
    out.writeInt(first.length);
    for (int[] each : List.of(first, second)) {
      for (int count : each) {
        out.writeInt(count);
      }
    }
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
