package org.claimgraph.store.mapped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.claimgraph.store.compact.CompactGraph;

/** Writes graphs as numbers into files. */
public final class MappedGraphs {
  /** The data version of what is written. */
  static final String VERSION = "version";

  private MappedGraphs() {}

  /** The graph, written into this folder and opened. */
  public static CompactGraph of(Graph graph, Path folder) {
    List<Triple> triples = graph.find().toList();
    Map<Node, Integer> marks = new LinkedHashMap<>();
    List<int[]> rows = new ArrayList<>();
    for (Triple triple : triples) {
      rows.add(
          new int[] {
            mark(triple.getSubject(), marks),
            mark(triple.getPredicate(), marks),
            mark(triple.getObject(), marks)
          });
    }
    try {
      try (MappedGraphBuild build = new MappedGraphBuild(folder, () -> {})) {
        for (Map.Entry<Node, Integer> each : marks.entrySet()) {
          build.add(each.getKey(), each.getValue());
        }
        int[] numbers = build.number(marks.size());
        int[][] columns = new int[3][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
          for (int part = 0; part < 3; part++) {
            columns[part][i] = numbers[rows.get(i)[part]];
          }
        }
        build.end(VERSION, columns);
      }
      return MappedGraph.open(folder, VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int mark(Node node, Map<Node, Integer> marks) {
    return marks.computeIfAbsent(node, each -> marks.size());
  }
}
