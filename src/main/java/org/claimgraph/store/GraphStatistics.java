package org.claimgraph.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.claimgraph.store.compact.CompactDataset;
import org.claimgraph.store.compact.CompactGraph;

/**
 * How many triples a graph has: of each predicate, and how many with each object (so of each class)
 * and each subject, to choose the order of a query's patterns by.
 */
public final class GraphStatistics {
  private static final Counts NONE = new Counts(0, 1, 1, 1, 1);

  /**
   * Triples of one predicate, or all.
   *
   * @param triples how many they are
   * @param subjects how many different subjects they have
   * @param objects how many different objects they have
   * @param ofSubject how many of them a subject that is met among them has
   * @param ofObject how many of them an object that is met among them has; more than the mean if
   *     few objects have many triples
   */
  public record Counts(
      long triples, double subjects, double objects, double ofSubject, double ofObject) {}

  private final Map<Node, Counts> predicates;
  private final Counts all;
  private final ToIntBiFunction<Node, Node> subjects;
  private final ToIntBiFunction<Node, Node> objects;

  /**
   * Statistics.
   *
   * @param predicates the triples of each
   * @param all the whole graph
   * @param subjects how many triples a predicate and a subject have
   * @param objects how many a predicate and an object have
   */
  GraphStatistics(
      Map<Node, Counts> predicates,
      Counts all,
      ToIntBiFunction<Node, Node> subjects,
      ToIntBiFunction<Node, Node> objects) {
    this.predicates = predicates;
    this.all = all;
    this.subjects = subjects;
    this.objects = objects;
  }

  /** The statistics of this graph as it is now. */
  public static GraphStatistics of(Graph graph) {
    DatasetGraph dataset = CompactDataset.of(new DatasetGraphMapLink(graph));
    return CompactStatistics.of(CompactGraph.under(dataset.getDefaultGraph()).orElseThrow());
  }

  /** The statistics of this compact graph that were written so. */
  public static GraphStatistics read(DataInput in, CompactGraph graph) throws IOException {
    Counts all = counts(in);
    Map<Node, Counts> predicates = new HashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      predicates.put(NodeFactory.createURI(in.readUTF()), counts(in));
    }
    return CompactStatistics.of(graph, predicates, all);
  }

  private static Counts counts(DataInput in) throws IOException {
    return new Counts(
        in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
  }

  /** Writes those of a compact graph, to be read by the same release of the program beside it. */
  public void write(DataOutput out) throws IOException {
    write(all, out);
    out.writeInt(predicates.size());
    for (Map.Entry<Node, Counts> each : predicates.entrySet()) {
      out.writeUTF(each.getKey().getURI());
      write(each.getValue(), out);
    }
  }

  private static void write(Counts counts, DataOutput out) throws IOException {
    out.writeLong(counts.triples);
    out.writeDouble(counts.subjects);
    out.writeDouble(counts.objects);
    out.writeDouble(counts.ofSubject);
    out.writeDouble(counts.ofObject);
  }

  /** The whole graph. */
  public Counts all() {
    return all;
  }

  /** Number of different predicates. */
  public int predicates() {
    return predicates.size();
  }

  /** The triples with this predicate. */
  public Counts of(Node predicate) {
    return predicates.getOrDefault(predicate, NONE);
  }

  /** How many triples have this predicate and this subject. */
  public int withSubject(Node predicate, Node subject) {
    return subjects.applyAsInt(predicate, subject);
  }

  /** How many triples have this predicate and this object. */
  public int withObject(Node predicate, Node object) {
    return objects.applyAsInt(predicate, object);
  }
}
