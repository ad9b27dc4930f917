package org.claimgraph.store.compact;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorted triples in memory. */
final class ArrayTriples extends SortedTriples {
  /** Fewer triples than this part of the nodes: most nodes are first in none. */
  private static final int SPARSE = 4;

  /** The first nodes that there are; empty if each node has a start. */
  private final int[] firsts;

  private final int[] starts;
  private final int[] seconds;
  private final int[] thirds;

  private ArrayTriples(int[] firsts, int[] starts, int[] seconds, int[] thirds) {
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
    int[][] sorted = SortedTriples.sorted(nodes, columns);
    return columns[0].length < nodes / SPARSE
        ? sparse(sorted[0], sorted[1], sorted[2])
        : new ArrayTriples(new int[0], sorted[0], sorted[1], sorted[2]);
  }

  private static SortedTriples sparse(int[] starts, int[] seconds, int[] thirds) {
    int[] firsts =
        IntStream.range(0, starts.length - 1).filter(i -> starts[i] < starts[i + 1]).toArray();
    int[] ends =
        Arrays.copyOf(Arrays.stream(firsts).map(i -> starts[i]).toArray(), firsts.length + 1);
    ends[firsts.length] = seconds.length;
    return new ArrayTriples(firsts, ends, seconds, thirds);
  }

  /** Reads what was written, from here on. */
  static SortedTriples read(ByteBuffer bytes) {
    return new ArrayTriples(ints(bytes), ints(bytes), ints(bytes), ints(bytes));
  }

  private static int[] ints(ByteBuffer bytes) {
    int[] ints = new int[bytes.getInt()];
    bytes.asIntBuffer().get(ints);
    bytes.position(bytes.position() + ints.length * Integer.BYTES);
    return ints;
  }

  @Override
  void write(DataOutput out) throws IOException {
    for (int[] ints : new int[][] {firsts, starts, seconds, thirds}) {
      ByteBuffer bytes = ByteBuffer.allocate((ints.length + 1) * Integer.BYTES);
      bytes.putInt(ints.length).asIntBuffer().put(ints);
      out.write(bytes.array());
    }
  }

  @Override
  public int size() {
    return seconds.length;
  }

  @Override
  public int firsts() {
    return firsts.length > 0
        ? firsts.length
        : (int) IntStream.range(1, starts.length).filter(i -> starts[i - 1] < starts[i]).count();
  }

  @Override
  public int start(int first) {
    if (firsts.length == 0) {
      // With no triple at all there may be no starts either.
      return seconds.length == 0 ? 0 : starts[first];
    }
    int at = Arrays.binarySearch(firsts, first);
    return starts[at < 0 ? -at - 1 : at];
  }

  @Override
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

  @Override
  public int second(int at) {
    return seconds[at];
  }

  @Override
  public int third(int at) {
    return thirds[at];
  }

  @Override
  public int seekSecond(int second, int from, int to) {
    return seek(seconds, second, from, to);
  }

  @Override
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
