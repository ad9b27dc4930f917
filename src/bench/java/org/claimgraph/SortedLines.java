package org.claimgraph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;

/**
 * N-Quads that are written as they come and sorted by their bytes at the end, each line once. The
 * sorting is that of the system's {@code sort}, so that they may be larger than memory.
 */
final class SortedLines implements AutoCloseable {
  private static final NodeFormatter FORM = new NodeFormatterNT();

  private final Path target;
  private final Path unsorted;
  private final BufferedWriter file;
  private final AWriter out;

  private SortedLines(Path target, Path unsorted, BufferedWriter file) {
    this.target = target;
    this.unsorted = unsorted;
    this.file = file;
    this.out = IO.wrap(file);
  }

  /** An empty file, to be written and then closed. */
  static SortedLines into(Path target) throws IOException {
    Path unsorted = target.resolveSibling(target.getFileName() + ".unsorted");
    return new SortedLines(
        target, unsorted, Files.newBufferedWriter(unsorted, StandardCharsets.UTF_8));
  }

  /** Writes the statements of a graph of this name. */
  void add(Node name, Graph graph) {
    graph.find().forEachRemaining(triple -> add(name, triple));
  }

  private void add(Node name, Triple triple) {
    for (Node node : new Node[] {triple.getSubject(), triple.getPredicate(), triple.getObject()}) {
      FORM.format(out, node);
      out.print(" ");
    }
    if (!Quad.isDefaultGraph(name)) {
      FORM.format(out, name);
      out.print(" ");
    }
    out.print(".\n");
  }

  /**
   * Sorts what was written.
   *
   * @throws IOException it cannot be sorted
   */
  @Override
  public void close() throws IOException {
    out.flush();
    file.close();
    ProcessBuilder sort =
        new ProcessBuilder("sort", "-u", "-S", "512M", "-o", target.toString(), unsorted.toString())
            .inheritIO();
    sort.environment().put("LC_ALL", "C");
    sort.environment().put("TMPDIR", target.resolveSibling("").toAbsolutePath().toString());
    try {
      int exit = sort.start().waitFor();
      Files.delete(unsorted);
      if (exit != 0) {
        throw new IOException("sort ended with %d; %s is not whole".formatted(exit, target));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while sorting " + target, e);
    }
  }
}
