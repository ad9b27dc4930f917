package org.claimgraph.store.mapped;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What the files of a graph must be; written last, with a check sum of itself.
 *
 * @param version the data version
 * @param nodes how many different nodes there are
 * @param firstLiteral the first number of a literal
 * @param firstTripleTerm the first number of a triple term
 * @param triples how many triples there are
 * @param bytes how many bytes all nodes take
 */
record Mark(
    String version, int nodes, int firstLiteral, int firstTripleTerm, int triples, long bytes) {
  /** That of a graph without anything. */
  static final Mark NONE = new Mark("", 0, 0, 0, 0, 0);

  private static final String FILE = "mark";
  private static final String KIND = "claimgraph numbers 1";

  /** The same nodes with so many triples, of this version. */
  Mark of(String of, int many) {
    return new Mark(of, nodes, firstLiteral, firstTripleTerm, many, bytes);
  }

  /** Writes it. */
  void write(Path folder, Runnable check) throws IOException {
    try (GrowingFile out = new GrowingFile(folder.resolve(FILE), check)) {
      byte[] content = content();
      out.write(content);
      out.write(sum(content));
    }
  }

  private byte[] content() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeUTF(KIND);
      out.writeUTF(version);
      out.writeInt(nodes);
      out.writeInt(firstLiteral);
      out.writeInt(firstTripleTerm);
      out.writeInt(triples);
      out.writeLong(bytes);
    }
    return content.toByteArray();
  }

  private static long sum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return sum.getValue();
  }

  /**
   * The mark in this folder.
   *
   * @throws IOException there is none, it is damaged, or a file is not as large as it says
   */
  static Mark in(Path folder) throws IOException {
    byte[] all = Files.readAllBytes(folder.resolve(FILE));
    byte[] content = Arrays.copyOf(all, Math.max(0, all.length - Long.BYTES));
    if (all.length < Long.BYTES
        || sum(content) != ByteBuffer.wrap(all).order(MappedFile.ORDER).getLong(content.length)) {
      throw new IOException(folder + " has a damaged mark");
    }
    Mark mark = read(new DataInputStream(new ByteArrayInputStream(content)), folder);
    mark.check(folder);
    return mark;
  }

  private static Mark read(DataInputStream in, Path folder) throws IOException {
    if (!in.readUTF().equals(KIND)) {
      throw new IOException(folder + " was written by another program");
    }
    return new Mark(
        in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
  }

  private void check(Path folder) throws IOException {
    check(folder, MappedNodes.BYTES, bytes);
    check(folder, MappedNodes.STARTS, (nodes + 1L) * Long.BYTES);
    check(folder, MappedNodes.TABLE, (long) MappedNodes.places(nodes) * Integer.BYTES);
    check(folder, MappedDictionary.PARTS, 3L * (nodes - firstTripleTerm) * Integer.BYTES);
    for (String order : MappedGraph.ORDERS) {
      check(folder, order, (nodes + 1L + 2L * triples) * Integer.BYTES);
    }
  }

  private static void check(Path folder, String name, long size) throws IOException {
    Path file = folder.resolve(name);
    if (Files.size(file) != size) {
      throw new IOException("%s is damaged: it has not %,d bytes".formatted(file, size));
    }
  }
}
