package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.store.compact.CompactGraph;
import org.claimgraph.store.compact.SortedTriples;

/** A compact graph in files: opened at once, and of no size in memory. */
public final class MappedGraph {
  private static final String BY_SUBJECT = "subjects";
  private static final String BY_PREDICATE = "predicates";
  private static final String BY_OBJECT = "objects";

  /** The files of the triples in their three orders. */
  static final List<String> ORDERS = List.of(BY_SUBJECT, BY_PREDICATE, BY_OBJECT);

  private MappedGraph() {}

  /**
   * The graph in this folder, as {@link MappedGraphBuild} wrote it.
   *
   * @param version the data version that it must have
   * @throws IOException there is none, another one, or one that is not as it was written
   */
  public static CompactGraph open(Path folder, String version) throws IOException {
    Mark mark = Mark.in(folder);
    if (!mark.version().equals(version)) {
      throw new IOException(folder + " is of another data version");
    }
    return CompactGraph.of(
        new MappedDictionary(folder, mark),
        new MappedTriples(folder.resolve(BY_SUBJECT), mark.nodes(), mark.triples()),
        new MappedTriples(folder.resolve(BY_PREDICATE), mark.nodes(), mark.triples()),
        new MappedTriples(folder.resolve(BY_OBJECT), mark.nodes(), mark.triples()));
  }

  /** Writes the triples in their three orders. */
  static void write(Path folder, Runnable check, int nodes, int[]... columns) throws IOException {
    int[] subjects = columns[0];
    int[] predicates = columns[1];
    int[] objects = columns[2];
    int[][][] orders = {
      {subjects, predicates, objects},
      {predicates, objects, subjects},
      {objects, subjects, predicates}
    };
    for (int i = 0; i < orders.length; i++) {
      GrowingFile.write(
          folder.resolve(ORDERS.get(i)), check, SortedTriples.sorted(nodes, orders[i]));
    }
  }
}
