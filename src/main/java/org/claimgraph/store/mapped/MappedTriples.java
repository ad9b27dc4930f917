package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.claimgraph.store.compact.SortedTriples;

/** Sorted triples in a file: where those of each first node begin, the second and third nodes. */
final class MappedTriples extends SortedTriples {
  private final IntBuffer starts;
  private final IntBuffer seconds;
  private final IntBuffer thirds;

  /**
   * The triples in this file.
   *
   * @param nodes how many different nodes there are
   * @param triples how many triples there are
   */
  MappedTriples(Path file, int nodes, int triples) throws IOException {
    long begin = nodes + 1L;
    starts = MappedFile.ints(file, 0, begin);
    seconds = MappedFile.ints(file, begin, triples);
    thirds = MappedFile.ints(file, begin + triples, triples);
  }

  @Override
  public int size() {
    return seconds.limit();
  }

  @Override
  public int firsts() {
    int firsts = 0;
    for (int first = 1; first < starts.limit(); first++) {
      firsts += starts.get(first - 1) < starts.get(first) ? 1 : 0;
    }
    return firsts;
  }

  @Override
  public int start(int first) {
    return starts.get(first);
  }

  @Override
  public int first(int at, int least) {
    int first = least;
    while (at >= starts.get(first + 1)) {
      first++;
    }
    return first;
  }

  @Override
  public int second(int at) {
    return seconds.get(at);
  }

  @Override
  public int third(int at) {
    return thirds.get(at);
  }

  @Override
  public int seekSecond(int second, int from, int to) {
    return seek(seconds, second, from, to);
  }

  @Override
  public int seekThird(int third, int from, int to) {
    return seek(thirds, third, from, to);
  }

  private static int seek(IntBuffer values, int value, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values.get(middle) < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
