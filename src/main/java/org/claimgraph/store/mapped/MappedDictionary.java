package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.claimgraph.store.compact.Dictionary;

/** A dictionary in files. */
final class MappedDictionary extends Dictionary {
  /** The file of the parts of each triple term. */
  static final String PARTS = "parts";

  private final MappedNodes nodes;
  private final IntBuffer parts;
  private final int literals;
  private final int terms;

  /** The dictionary in this folder. */
  MappedDictionary(Path folder, Mark mark) throws IOException {
    nodes = new MappedNodes(folder);
    parts = MappedFile.ints(folder.resolve(PARTS));
    literals = mark.firstLiteral();
    terms = mark.firstTripleTerm();
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public int id(Node node) {
    return nodes.id(node);
  }

  @Override
  public Node node(int id) {
    return nodes.node(id);
  }

  @Override
  public String text(int literal) {
    return nodes.text(literal);
  }

  @Override
  public int firstLiteral() {
    return literals;
  }

  @Override
  public int firstTripleTerm() {
    return terms;
  }

  @Override
  public int part(int term, int part) {
    return parts.get(3 * (term - terms) + part);
  }
}
