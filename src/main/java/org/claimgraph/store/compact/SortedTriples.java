package org.claimgraph.store.compact;

import java.util.Arrays;

/**
 * Triples in one order, such as predicate, object, subject: those with the same first node are a
 * range, sorted by the second and then the third.
 */
public final class SortedTriples {
  private static final long LOW = 0xFFFFFFFFL;
  private final int[] starts;
  private final int[] seconds;
  private final int[] thirds;

  private SortedTriples(int[] starts, int[] seconds, int[] thirds) {
    this.starts = starts;
    this.seconds = seconds;
    this.thirds = thirds;
  }

  /**
   * The triples, sorted.
   *
   * @param nodes how many different nodes there are
   * @param columns first, second and third node of each triple, all of the same length
   */
  static SortedTriples of(int nodes, int[]... columns) {
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
    return new SortedTriples(starts, seconds, thirds);
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

  /** Number of triples. */
  public int size() {
    return seconds.length;
  }

  /** Where the triples with this first node begin; they end where those of the next begin. */
  public int start(int first) {
    return starts[first];
  }

  /** The second node of the triple at this place. */
  public int second(int at) {
    return seconds[at];
  }

  /** The third node of the triple at this place. */
  public int third(int at) {
    return thirds[at];
  }

  /** The first place from here to the end whose second node is not smaller than this. */
  public int seekSecond(int second, int from, int to) {
    return seek(seconds, second, from, to);
  }

  /** The same for the third node, among places with one second node. */
  public int seekThird(int third, int from, int to) {
    return seek(thirds, third, from, to);
  }

  private static int seek(int[] values, int value, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
