package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.claimgraph.store.compact.Dictionary;
import org.claimgraph.store.compact.NodeBytes;
import org.jspecify.annotations.Nullable;

/**
 * Nodes in files: their bytes in the order of their numbers, where those of each begin, and a table
 * in which each is found by its bytes. Some that were read last are kept.
 */
final class MappedNodes {
  /** The file of the bytes. */
  static final String BYTES = "nodes";

  /** The file that says where the bytes of each node begin and, last, where all end. */
  static final String STARTS = "starts";

  /** The file of the table. */
  static final String TABLE = "table";

  private static final int KEPT = 1 << 16;

  private final ByteBuffer[] bytes;
  private final LongBuffer starts;
  private final IntBuffer table;
  private final @Nullable Kept[] kept = new Kept[KEPT];

  private record Kept(int id, Node node) {}

  /** The nodes in this folder. */
  MappedNodes(Path folder) throws IOException {
    bytes = MappedFile.bytes(folder.resolve(BYTES));
    starts = MappedFile.longs(folder.resolve(STARTS));
    table = MappedFile.ints(folder.resolve(TABLE));
  }

  /** The table of nodes with these hashes, in the order of their numbers. */
  static int[] table(int[] hashes, int size) {
    int[] table = new int[places(size)];
    Arrays.fill(table, Dictionary.NONE);
    int mask = table.length - 1;
    for (int id = 0; id < size; id++) {
      int place = hashes[id] & mask;
      while (table[place] != Dictionary.NONE) {
        place = (place + 1) & mask;
      }
      table[place] = id;
    }
    return table;
  }

  /** How many places the table of so many nodes has. */
  static int places(int nodes) {
    return Integer.highestOneBit(Math.max(1, nodes)) * 4;
  }

  /** The hash of a node, the same on every machine. */
  static int hash(byte[] node) {
    int hash = Arrays.hashCode(node) * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  /** Number of nodes. */
  int size() {
    return starts.limit() - 1;
  }

  /** The number of the node, or {@link Dictionary#NONE}. */
  int id(Node node) {
    if (!node.isConcrete()) {
      return Dictionary.NONE;
    }
    byte[] wanted = NodeBytes.of(node);
    int mask = table.limit() - 1;
    int place = hash(wanted) & mask;
    int id = table.get(place);
    while (id != Dictionary.NONE && !has(id, wanted)) {
      place = (place + 1) & mask;
      id = table.get(place);
    }
    // Half of a pair of surrogates has the bytes of a question mark.
    return id == Dictionary.NONE || node(id).equals(node) ? id : Dictionary.NONE;
  }

  private boolean has(int id, byte[] wanted) {
    return bytes(id).equals(ByteBuffer.wrap(wanted));
  }

  /** The node of this number. */
  Node node(int id) {
    Kept last = kept[id & (KEPT - 1)];
    if (last != null && last.id == id) {
      return last.node;
    }
    Node node = NodeBytes.read(bytes(id));
    kept[id & (KEPT - 1)] = new Kept(id, node);
    return node;
  }

  /** The characters of the literal of this number. */
  String text(int literal) {
    return NodeBytes.text(bytes(literal));
  }

  private ByteBuffer bytes(int id) {
    return MappedFile.slice(bytes, starts.get(id), starts.get(id + 1));
  }
}
