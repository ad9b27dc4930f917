package org.claimgraph.store.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** Different numbers that TDB2 has for terms, in order; one for each takes eight bytes. */
final class NodeIds {
  private static final int LEAST = 1 << 16;

  private final ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES);
  private long[] ids = new long[LEAST];
  private int size;

  /** Adds one, which may be there. */
  void add(NodeId id) {
    if (size == ids.length) {
      order();
      // As many again may come before they are put in order again.
      ids = Arrays.copyOf(ids, Math.max(LEAST, 2 * size));
    }
    ids[size++] = number(id);
  }

  /** Puts them in order; now they can be got and found. */
  void order() {
    Arrays.sort(ids, 0, size);
    int different = 0;
    for (int i = 0; i < size; i++) {
      if (different == 0 || ids[i] != ids[different - 1]) {
        ids[different++] = ids[i];
      }
    }
    size = different;
  }

  private long number(NodeId id) {
    NodeIdFactory.set(id, buffer, 0);
    return buffer.getLong(0);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The one at this place. */
  NodeId get(int place) {
    return NodeIdFactory.get(buffer.putLong(0, ids[place]), 0);
  }

  /** The place of one that is there. */
  int place(NodeId id) {
    return Arrays.binarySearch(ids, 0, size, number(id));
  }
}
