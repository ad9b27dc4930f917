package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.claimgraph.store.compact.Dictionary;

/**
 * Sorts nodes that may be more than memory holds: some at a time go to a file, sorted, and the
 * files are merged. The parts of triple terms are added by themselves.
 */
final class NodeRuns implements AutoCloseable {
  /** How many nodes are sorted in memory. */
  private static final int SIZE = 200_000;

  private static final Comparator<MarkedNode> ORDER =
      Comparator.comparing(MarkedNode::node, Dictionary.ORDER);

  private final Path folder;
  private final Runnable check;
  private final List<MarkedNode> added = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private final List<NodeRun> open = new ArrayList<>();

  /** Takes the nodes in order. */
  interface Sink {
    /** Takes the next node; one that was added several times comes as often, in a row. */
    void take(MarkedNode node) throws IOException;
  }

  /**
   * No nodes yet.
   *
   * @param folder for the files, which are gone at the end
   * @param check is done before each file, and may throw
   */
  NodeRuns(Path folder, Runnable check) {
    this.folder = folder;
    this.check = check;
  }

  /** Adds a node. */
  void add(Node node, int mark) throws IOException {
    added.add(new MarkedNode(node, mark));
    if (added.size() >= SIZE) {
      write();
    }
    if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      add(triple.getSubject(), Dictionary.NONE);
      add(triple.getPredicate(), Dictionary.NONE);
      add(triple.getObject(), Dictionary.NONE);
    }
  }

  private void write() throws IOException {
    check.run();
    added.sort(ORDER);
    List<MarkedNode> different = new ArrayList<>(added.size());
    for (MarkedNode each : added) {
      boolean isKnown =
          each.mark() == Dictionary.NONE
              && !different.isEmpty()
              && different.getLast().node().equals(each.node());
      if (!isKnown) {
        different.add(each);
      }
    }
    added.clear();
    Path file = folder.resolve("run-" + files.size());
    files.add(file);
    NodeRun.write(different, file);
  }

  /** Sends all nodes in their order. */
  void send(Sink sink) throws IOException {
    if (!added.isEmpty()) {
      write();
    }
    PriorityQueue<NodeRun> queue = new PriorityQueue<>(Comparator.comparing(NodeRun::head, ORDER));
    for (Path file : files) {
      NodeRun run = NodeRun.open(file);
      open.add(run);
      queue.add(run);
    }
    while (!queue.isEmpty()) {
      NodeRun run = queue.remove();
      sink.take(run.head());
      if (run.next()) {
        queue.add(run);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (NodeRun run : open) {
      run.close();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
