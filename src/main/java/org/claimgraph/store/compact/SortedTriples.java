package org.claimgraph.store.compact;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Triples in one order, such as predicate, object, subject: those with the same first node are a
 * range, sorted by the second and then the third.
 */
public abstract class SortedTriples {
  private static final long LOW = 0xFFFFFFFFL;

  /**
   * The triples, sorted: where those of each first node begin and, last, where all end; the second
   * nodes; the third nodes.
   *
   * @param nodes how many different nodes there are
   * @param columns first, second and third node of each triple, all of the same length
   */
  public static int[][] sorted(int nodes, int[]... columns) {
    int[] starts = starts(nodes, columns[0]);
    long[] pairs = pairs(starts, columns);
    for (int first = 0; first < nodes; first++) {
      Arrays.sort(pairs, starts[first], starts[first + 1]);
    }
    int[] seconds = new int[pairs.length];
    int[] thirds = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      seconds[i] = (int) (pairs[i] >>> 32);
      thirds[i] = (int) (pairs[i] & LOW);
    }
    return new int[][] {starts, seconds, thirds};
  }

  private static int[] starts(int nodes, int[] firsts) {
    int[] starts = new int[nodes + 1];
    for (int first : firsts) {
      starts[first + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private static long[] pairs(int[] starts, int[][] columns) {
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    long[] pairs = new long[columns[0].length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[next[columns[0][i]]++] = (long) columns[1][i] << 32 | columns[2][i];
    }
    return pairs;
  }

  /** Writes them. */
  void write(DataOutput out) throws IOException {
    throw new UnsupportedOperationException("they are in files already");
  }

  /** Number of triples. */
  public abstract int size();

  /** Number of different first nodes. */
  public abstract int firsts();

  /** Where the triples with this first node begin; they end where those of the next begin. */
  public abstract int start(int first);

  /**
   * The first node of the triple at this place.
   *
   * @param least a node that is not larger
   */
  public abstract int first(int at, int least);

  /** The second node of the triple at this place. */
  public abstract int second(int at);

  /** The third node of the triple at this place. */
  public abstract int third(int at);

  /** The first place from here to the end whose second node is not smaller than this. */
  public abstract int seekSecond(int second, int from, int to);

  /** The same for the third node, among places with one second node. */
  public abstract int seekThird(int third, int from, int to);
}
