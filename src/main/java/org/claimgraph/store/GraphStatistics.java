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
import org.apache.jena.graph.Triple;
import org.claimgraph.store.compact.CompactGraph;

/**
 * How many triples a graph has: of each predicate, and about how many with each object (so of each
 * class) and each subject. Good enough to choose the order of a query's patterns by.
 */
public final class GraphStatistics {
  private static final Counts NONE = new Counts(0, 1, 1, 1, 1);

  /**
   * Triples of one predicate, or all.
   *
   * @param triples how many they are
   * @param subjects how many different subjects they have, about
   * @param objects how many different objects they have, about
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
    return CompactGraph.under(graph).map(CompactStatistics::of).orElseGet(() -> estimated(graph));
  }

  /** The same by estimates. */
  private static GraphStatistics estimated(Graph graph) {
    Map<Node, Counting> counting = new HashMap<>();
    Counting all = new Counting();
    PairCounts subjects = new PairCounts(graph.size());
    PairCounts objects = new PairCounts(graph.size());
    graph
        .find()
        .forEachRemaining(
            triple -> {
              Node predicate = triple.getPredicate();
              int ofSubject = subjects.add(predicate, triple.getSubject());
              int ofObject = objects.add(predicate, triple.getObject());
              counting
                  .computeIfAbsent(predicate, each -> new Counting())
                  .add(triple, ofSubject, ofObject);
              all.add(triple, ofSubject, ofObject);
            });
    Map<Node, Counts> predicates = new HashMap<>();
    counting.forEach((predicate, each) -> predicates.put(predicate, each.counts()));
    return new GraphStatistics(predicates, all.counts(), subjects, objects);
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

  /** About how many triples have this predicate and this subject. */
  public int withSubject(Node predicate, Node subject) {
    return subjects.applyAsInt(predicate, subject);
  }

  /** About how many triples have this predicate and this object. */
  public int withObject(Node predicate, Node object) {
    return objects.applyAsInt(predicate, object);
  }

  private static final class Counting {
    private final DistinctCount subjects = new DistinctCount();
    private final DistinctCount objects = new DistinctCount();
    private long triples;
    private long subjectSquares;
    private long objectSquares;

    /** One more, and how many there were of its predicate with its subject and its object. */
    void add(Triple triple, int ofSubject, int ofObject) {
      triples++;
      // (n + 1)² - n², so that the sum is that of the squares.
      subjectSquares += 2L * ofSubject + 1;
      objectSquares += 2L * ofObject + 1;
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
    }

    Counts counts() {
      double all = (double) Math.max(1, triples);
      return new Counts(
          triples,
          subjects.estimate(),
          objects.estimate(),
          subjectSquares / all,
          objectSquares / all);
    }
  }
}
