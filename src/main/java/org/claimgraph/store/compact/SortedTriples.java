package org.claimgraph.store.compact;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Triples in one order, such as predicate, object, subject: those with the same first node are a
 * range, sorted by the second and then the third.
 */
public final class SortedTriples {
  private static final long LOW = 0xFFFFFFFFL;

  /** Fewer triples than this part of the nodes: most nodes are first in none. */
  private static final int SPARSE = 4;

  /** The first nodes that there are; empty if each node has a start. */
  private final int[] firsts;

  private final int[] starts;
  private final int[] seconds;
  private final int[] thirds;

  private SortedTriples(int[] firsts, int[] starts, int[] seconds, int[] thirds) {
    this.firsts = firsts;
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
    return pairs.length < nodes / SPARSE
        ? sparse(starts, seconds, thirds)
        : new SortedTriples(new int[0], starts, seconds, thirds);
  }

  private static SortedTriples sparse(int[] starts, int[] seconds, int[] thirds) {
    int[] firsts =
        IntStream.range(0, starts.length - 1).filter(i -> starts[i] < starts[i + 1]).toArray();
    int[] ends =
        Arrays.copyOf(Arrays.stream(firsts).map(i -> starts[i]).toArray(), firsts.length + 1);
    ends[firsts.length] = seconds.length;
    return new SortedTriples(firsts, ends, seconds, thirds);
  }

  /** Reads what was written, from here on. */
  static SortedTriples read(ByteBuffer bytes) {
    return new SortedTriples(ints(bytes), ints(bytes), ints(bytes), ints(bytes));
  }

  private static int[] ints(ByteBuffer bytes) {
    int[] ints = new int[bytes.getInt()];
    bytes.asIntBuffer().get(ints);
    bytes.position(bytes.position() + ints.length * Integer.BYTES);
    return ints;
  }

  /** Writes them. */
  void write(DataOutput out) throws IOException {
    for (int[] ints : new int[][] {firsts, starts, seconds, thirds}) {
      ByteBuffer bytes = ByteBuffer.allocate((ints.length + 1) * Integer.BYTES);
      bytes.putInt(ints.length).asIntBuffer().put(ints);
      out.write(bytes.array());
    }
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

  /** Number of different first nodes. */
  int firsts() {
    return firsts.length > 0
        ? firsts.length
        : (int) IntStream.range(1, starts.length).filter(i -> starts[i - 1] < starts[i]).count();
  }

  /** Where the triples with this first node begin; they end where those of the next begin. */
  public int start(int first) {
    if (firsts.length == 0) {
      // With no triple at all there may be no starts either.
      return seconds.length == 0 ? 0 : starts[first];
    }
    int at = Arrays.binarySearch(firsts, first);
    return starts[at < 0 ? -at - 1 : at];
  }

  /**
   * The first node of the triple at this place.
   *
   * @param least a node that is not larger
   */
  public int first(int at, int least) {
    if (firsts.length == 0) {
      int first = least;
      while (at >= starts[first + 1]) {
        first++;
      }
      return first;
    }
    int found = Arrays.binarySearch(starts, at);
    return firsts[found < 0 ? -found - 2 : found];
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
