package org.claimgraph.store.compact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;

/** Reads the nodes that {@link NodeWriter} or {@link NodeBytes} wrote. */
final class NodeReader {
  // Jena 6.0.0 gives no type mapper to whoever asks for it before all of Jena is initialised.
  static {
    JenaSystem.init();
  }

  private final ByteBuffer bytes;
  private final TypeMapper types = TypeMapper.getInstance();

  NodeReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * All nodes, in the order of their numbers.
   *
   * @throws IllegalStateException these bytes are something else
   */
  Node[] nodes() {
    Node[] nodes = new Node[bytes.getInt()];
    int[] parts = new int[3 * nodes.length];
    for (int id = 0; id < nodes.length; id++) {
      byte kind = bytes.get();
      if (kind == NodeWriter.TERM) {
        bytes.asIntBuffer().get(parts, 3 * id, 3);
        bytes.position(bytes.position() + 3 * Integer.BYTES);
      } else {
        nodes[id] = node(kind);
      }
    }
    for (int id = nodes.length - 1; id >= 0 && nodes[id] == null; id--) {
      term(id, nodes, parts);
    }
    return nodes;
  }

  /** A term may be a part of another, before it or after it. */
  private static Node term(int id, Node[] nodes, int[] parts) {
    if (nodes[id] == null) {
      nodes[id] =
          NodeFactory.createTripleTerm(
              term(parts[3 * id], nodes, parts),
              term(parts[3 * id + 1], nodes, parts),
              term(parts[3 * id + 2], nodes, parts));
    }
    return nodes[id];
  }

  /**
   * The node that comes next, as {@link NodeBytes} has it.
   *
   * @throws IllegalStateException these bytes are something else
   */
  Node node() {
    return node(bytes.get());
  }

  /** The characters of the literal that comes next. */
  String literal() {
    bytes.get();
    return text();
  }

  private Node node(byte kind) {
    return switch (kind) {
      case NodeWriter.BLANK -> NodeFactory.createBlankNode(text());
      case NodeWriter.IRI -> NodeFactory.createURI(text());
      case NodeWriter.LANGUAGE -> NodeFactory.createLiteralLang(text(), text());
      case NodeWriter.DIRECTION -> NodeFactory.createLiteralDirLang(text(), text(), text());
      case NodeWriter.TYPED -> NodeFactory.createLiteralDT(text(), types.getSafeTypeByName(text()));
      case NodeWriter.WHOLE -> NodeFactory.createTripleTerm(node(), node(), node());
      default -> throw new IllegalStateException("no kind of node: " + kind);
    };
  }

  private String text() {
    byte[] text = new byte[bytes.getInt()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
