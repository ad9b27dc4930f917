package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;

/**
 * Writes a graph of numbers: first its nodes are added, which need not fit into memory, then they
 * get their numbers, then come the triples.
 */
public final class MappedGraphBuild implements AutoCloseable {
  private final Path folder;
  private final Runnable check;
  private final NodeRuns nodes;
  private Mark mark = Mark.NONE;

  /**
   * A graph without nodes yet.
   *
   * @param folder which is made, and into which it goes
   * @param check is done every now and then, and may throw
   */
  public MappedGraphBuild(Path folder, Runnable check) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.check = check;
    this.nodes = new NodeRuns(folder, check);
  }

  /**
   * Adds a node.
   *
   * @param mark a number from 0 on, another one for each node
   */
  public void add(Node node, int mark) throws IOException {
    nodes.add(node, mark);
  }

  /**
   * The number of the node of each mark, when all are added.
   *
   * @param marks how many were given
   */
  public int[] number(int marks) throws IOException {
    int[] numbers = new int[marks];
    try (NumberedNodes numbered = new NumberedNodes(folder, check, numbers)) {
      nodes.send(numbered::add);
      mark = numbered.end();
    }
    return numbers;
  }

  /**
   * Writes the triples, after which the graph is whole.
   *
   * @param version the data version
   * @param columns the numbers of the subject, the predicate and the object of each
   */
  public void end(String version, int[]... columns) throws IOException {
    MappedGraph.write(folder, check, mark.nodes(), columns);
    mark.of(version, columns[0].length).write(folder, check);
  }

  @Override
  public void close() throws IOException {
    nodes.close();
  }
}
