package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.claimgraph.store.compact.Dictionary;
import org.claimgraph.store.compact.NodeBytes;
import org.jspecify.annotations.Nullable;

/** Gives nodes that come in their order their numbers, and writes them. */
final class NumberedNodes implements AutoCloseable {
  private final Path folder;
  private final Runnable check;
  private final int[] numbers;
  private final GrowingFile bytes;
  private final GrowingFile starts;
  private @Nullable Node last;
  private int[] hashes = new int[1 << 10];
  private int size;
  private int literals;
  private int terms;
  private long end;

  /**
   * No nodes yet.
   *
   * @param numbers where the number of each mark goes
   */
  NumberedNodes(Path folder, Runnable check, int[] numbers) throws IOException {
    this.folder = folder;
    this.check = check;
    this.numbers = numbers;
    this.bytes = new GrowingFile(folder.resolve(MappedNodes.BYTES), check);
    this.starts = new GrowingFile(folder.resolve(MappedNodes.STARTS), check);
  }

  /** Adds the next node, or the last one again. */
  void add(MarkedNode next) throws IOException {
    if (!next.node().equals(last)) {
      last = next.node();
      write(NodeBytes.of(last));
      literals += last.isLiteral() || last.isTripleTerm() ? 0 : 1;
      terms += last.isTripleTerm() ? 0 : 1;
    }
    if (next.mark() != Dictionary.NONE) {
      numbers[next.mark()] = size - 1;
    }
  }

  private void write(byte[] node) throws IOException {
    starts.write(end);
    bytes.write(node);
    end += node.length;
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = MappedNodes.hash(node);
  }

  /** Writes what is left when all nodes are added, and says what they are. */
  Mark end() throws IOException {
    starts.write(end);
    close();
    GrowingFile.write(folder.resolve(MappedNodes.TABLE), check, MappedNodes.table(hashes, size));
    writeParts();
    return new Mark("", size, literals, terms, 0, end);
  }

  private void writeParts() throws IOException {
    MappedNodes nodes = new MappedNodes(folder);
    try (GrowingFile parts = new GrowingFile(folder.resolve(MappedDictionary.PARTS), check)) {
      for (int term = terms; term < size; term++) {
        Triple triple = nodes.node(term).getTriple();
        parts.write(nodes.id(triple.getSubject()));
        parts.write(nodes.id(triple.getPredicate()));
        parts.write(nodes.id(triple.getObject()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    starts.close();
  }
}
