package org.claimgraph.store.mapped;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.jena.graph.Node;
import org.claimgraph.store.compact.Dictionary;
import org.claimgraph.store.compact.NodeBytes;

/**
 * A node on its way to its number.
 *
 * @param node itself
 * @param mark by which whoever sent it knows it, or {@link Dictionary#NONE}
 */
record MarkedNode(Node node, int mark) {
  /** Reads what was written. */
  static MarkedNode read(DataInput in) throws IOException {
    int mark = in.readInt();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new MarkedNode(NodeBytes.read(ByteBuffer.wrap(bytes)), mark);
  }

  /** Writes it. */
  void write(DataOutput out) throws IOException {
    byte[] bytes = NodeBytes.of(node);
    out.writeInt(mark);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
