package org.claimgraph.store.compact;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A node as bytes, with all that it is made of: equal nodes have the same bytes. */
public final class NodeBytes {
  private static final int USUAL = 100;

  private NodeBytes() {}

  /** The bytes of the node, which is no variable and has none. */
  public static byte[] of(Node node) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
    try {
      write(node, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("nothing can go wrong in memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(Node node, DataOutput out) throws IOException {
    if (node.isTripleTerm()) {
      out.writeByte(NodeWriter.WHOLE);
      Triple triple = node.getTriple();
      write(triple.getSubject(), out);
      write(triple.getPredicate(), out);
      write(triple.getObject(), out);
    } else {
      NodeWriter.write(node, out);
    }
  }

  /**
   * The node whose bytes come next.
   *
   * @throws IllegalStateException these bytes are something else
   */
  public static Node read(ByteBuffer bytes) {
    return new NodeReader(bytes).node();
  }

  /** The characters of the literal whose bytes come next; the literal itself takes longer. */
  public static String text(ByteBuffer bytes) {
    return new NodeReader(bytes).literal();
  }
}
