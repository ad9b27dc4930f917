package org.claimgraph.store.compact;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;

/**
 * Writes the nodes of a dictionary so that {@link NodeReader} reads them: how many they are, and of
 * each a letter for its kind and its texts, or the numbers of its parts.
 *
 * @param dictionary whose nodes
 * @param out where to
 */
record NodeWriter(Dictionary dictionary, DataOutput out) {
  static final byte BLANK = 'b';
  static final byte IRI = 'i';
  static final byte LANGUAGE = 'l';
  static final byte DIRECTION = 'd';
  static final byte TYPED = 't';
  static final byte TERM = '3';

  /** A triple term that is followed by its parts themselves. */
  static final byte WHOLE = 'w';

  /** Writes all nodes. */
  void write() throws IOException {
    out.writeInt(dictionary.size());
    for (int id = 0; id < dictionary.size(); id++) {
      Node node = dictionary.node(id);
      if (node.isTripleTerm()) {
        out.writeByte(TERM);
        for (int part = 0; part < 3; part++) {
          out.writeInt(dictionary.part(id, part));
        }
      } else {
        write(node, out);
      }
    }
  }

  /** Writes a node that is no triple term. */
  static void write(Node node, DataOutput out) throws IOException {
    if (node.isLiteral()) {
      literal(node, out);
    } else {
      out.writeByte(node.isURI() ? IRI : BLANK);
      text(node.isURI() ? node.getURI() : node.getBlankNodeLabel(), out);
    }
  }

  private static void literal(Node node, DataOutput out) throws IOException {
    boolean hasLanguage = !node.getLiteralLanguage().isEmpty();
    boolean hasDirection = node.getLiteralBaseDirection() != null;
    out.writeByte(hasDirection ? DIRECTION : hasLanguage ? LANGUAGE : TYPED);
    text(node.getLiteralLexicalForm(), out);
    text(hasLanguage ? node.getLiteralLanguage() : node.getLiteralDatatypeURI(), out);
    if (hasDirection) {
      text(node.getLiteralBaseDirection().direction(), out);
    }
  }

  private static void text(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
