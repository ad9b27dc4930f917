package org.claimgraph.store.mapped;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sorted nodes in a file, while they are read again one by one. */
final class NodeRun implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private int left;
  private MarkedNode head;

  private NodeRun(DataInputStream in) throws IOException {
    this.in = in;
    this.left = in.readInt() - 1;
    this.head = MarkedNode.read(in);
  }

  /** Writes nodes, which are at least one. */
  static void write(List<MarkedNode> nodes, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      out.writeInt(nodes.size());
      for (MarkedNode each : nodes) {
        each.write(out);
      }
    }
  }

  /** The nodes that were written, at the first one. */
  static NodeRun open(Path file) throws IOException {
    return new NodeRun(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
  }

  /** The present node. */
  MarkedNode head() {
    return head;
  }

  /** Goes to the next node; false if there is none. */
  boolean next() throws IOException {
    if (left == 0) {
      return false;
    }
    left--;
    head = MarkedNode.read(in);
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
