package org.claimgraph.store.compact;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * A compact dataset in a file, as it is in memory: its version, the nodes, the sorted triples of
 * each graph, and at the end a check sum of all before.
 *
 * @param version of the data, as its maker says it
 * @param dataset whose graphs are compact
 */
public record CompactFile(String version, DatasetGraph dataset) {
  private static final byte[] MARK = "claimgraph compact 1\n".getBytes(StandardCharsets.US_ASCII);

  /** Writes the dataset to a file. */
  public void write(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(file), sum), 1 << 16))) {
      out.write(MARK);
      out.writeUTF(version);
      CompactGraph plain = CompactGraph.under(dataset.getDefaultGraph()).orElseThrow();
      new NodeWriter(plain.dictionary(), out).write();
      plain.write(out);
      List<Node> names = Iter.toList(dataset.listGraphNodes());
      out.writeInt(names.size());
      for (Node name : names) {
        out.writeUTF(name.getURI());
        CompactGraph.under(dataset.getGraph(name)).orElseThrow().write(out);
      }
      out.flush();
      out.writeLong(sum.getValue());
    }
  }

  /**
   * Reads what was written.
   *
   * @throws IOException there is no such file, or it is damaged
   */
  public static CompactFile read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length - Long.BYTES;
    if (length < MARK.length || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
      throw new IOException(file + " is no compact dataset");
    }
    ByteBuffer content = ByteBuffer.wrap(bytes);
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    if (sum.getValue() != content.getLong(length)) {
      throw new IOException(file + " is damaged");
    }
    try {
      return read(content.position(MARK.length));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalStateException e) {
      throw new IOException(file + " was written by another program", e);
    }
  }

  private static CompactFile read(ByteBuffer bytes) {
    String version = name(bytes);
    Dictionary dictionary = ArrayDictionary.read(bytes);
    DatasetGraph dataset = new DatasetGraphMapLink(CompactGraph.read(bytes, dictionary));
    int graphs = bytes.getInt();
    for (int i = 0; i < graphs; i++) {
      Node name = NodeFactory.createURI(name(bytes));
      dataset.addGraph(name, CompactGraph.read(bytes, dictionary));
    }
    return new CompactFile(version, dataset);
  }

  private static String name(ByteBuffer bytes) {
    byte[] name = new byte[Short.toUnsignedInt(bytes.getShort())];
    bytes.get(name);
    return new String(name, StandardCharsets.UTF_8);
  }
}
