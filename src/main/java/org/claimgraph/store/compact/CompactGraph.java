package org.claimgraph.store.compact;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** A graph that never changes: its triples are numbers, sorted in three ways. */
public final class CompactGraph extends GraphBase {
  private final Dictionary dictionary;
  private final SortedTriples bySubject;
  private final SortedTriples byPredicate;
  private final SortedTriples byObject;
  private final boolean showsTerms;

  private CompactGraph(Dictionary dictionary, SortedTriples[] sorted, boolean showsTerms) {
    this.dictionary = dictionary;
    this.bySubject = sorted[0];
    this.byPredicate = sorted[1];
    this.byObject = sorted[2];
    this.showsTerms = showsTerms;
  }

  /** The triples of the graph, all of whose nodes are in the dictionary. */
  static CompactGraph of(Graph graph, Dictionary dictionary) {
    int size = graph.size();
    int[] subjects = new int[size];
    int[] predicates = new int[size];
    int[] objects = new int[size];
    Iterator<Triple> triples = graph.find();
    for (int i = 0; triples.hasNext(); i++) {
      Triple triple = triples.next();
      subjects[i] = dictionary.id(triple.getSubject());
      predicates[i] = dictionary.id(triple.getPredicate());
      objects[i] = dictionary.id(triple.getObject());
    }
    int nodes = dictionary.size();
    return of(
        dictionary,
        ArrayTriples.of(nodes, subjects, predicates, objects),
        ArrayTriples.of(nodes, predicates, objects, subjects),
        ArrayTriples.of(nodes, objects, subjects, predicates));
  }

  /**
   * The graph of these triples, which are thrice the same.
   *
   * @param dictionary has all of their nodes
   * @param bySubject in the order subject, predicate, object
   * @param byPredicate in the order predicate, object, subject
   * @param byObject in the order object, subject, predicate
   */
  public static CompactGraph of(
      Dictionary dictionary,
      SortedTriples bySubject,
      SortedTriples byPredicate,
      SortedTriples byObject) {
    return new CompactGraph(
        dictionary, new SortedTriples[] {bySubject, byPredicate, byObject}, true);
  }

  /** Reads what was written, from here on. */
  static CompactGraph read(ByteBuffer bytes, Dictionary dictionary) {
    SortedTriples[] sorted = {
      ArrayTriples.read(bytes), ArrayTriples.read(bytes), ArrayTriples.read(bytes)
    };
    return new CompactGraph(dictionary, sorted, true);
  }

  /** Writes it without its dictionary. */
  void write(DataOutput out) throws IOException {
    bySubject.write(out);
    byPredicate.write(out);
    byObject.write(out);
  }

  /** The compact graph under a graph's wrappers; nothing if another kind is there. */
  public static Optional<CompactGraph> under(Graph graph) {
    return switch (graph) {
      case CompactGraph compact -> Optional.of(compact);
      case GraphWrapper wrapper -> under(wrapper.get());
      case WrappedGraph wrapper -> under(wrapper.getWrapped());
      default -> Optional.empty();
    };
  }

  /** The same without the triples that have a triple term, over the same arrays. */
  CompactGraph withoutTripleTerms() {
    return new CompactGraph(
        dictionary, new SortedTriples[] {bySubject, byPredicate, byObject}, false);
  }

  /** The numbers of its nodes. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** Number of different subjects. */
  public int subjects() {
    return bySubject.firsts();
  }

  /** Number of different objects. */
  public int objects() {
    return byObject.firsts();
  }

  /** A walk through its triples, not yet begun. */
  public Scan scan() {
    return new Scan(this);
  }

  /** Objects from this number on are not shown. */
  int hidden() {
    return showsTerms ? Integer.MAX_VALUE : dictionary.firstTripleTerm();
  }

  SortedTriples bySubject() {
    return bySubject;
  }

  SortedTriples byPredicate() {
    return byPredicate;
  }

  SortedTriples byObject() {
    return byObject;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    int subject = id(pattern.getSubject());
    int predicate = id(pattern.getPredicate());
    int object = id(pattern.getObject());
    if (Math.min(subject, Math.min(predicate, object)) < Scan.ANY) {
      return NiceIterator.emptyIterator();
    }
    Scan scan = scan();
    scan.begin(subject, predicate, object);
    return WrappedIterator.create(new Found(scan, dictionary));
  }

  /** The number; {@link Scan#ANY} for none, and less for a node that is not here. */
  private int id(Node node) {
    if (!node.isConcrete()) {
      return Scan.ANY;
    }
    int id = dictionary.id(node);
    return id == Dictionary.NONE ? Scan.ANY - 1 : id;
  }

  @Override
  protected boolean graphBaseContains(Triple triple) {
    return graphBaseFind(triple).hasNext();
  }

  @Override
  protected int graphBaseSize() {
    if (showsTerms) {
      return bySubject.size();
    }
    Scan scan = scan();
    scan.begin(Scan.ANY, Scan.ANY, Scan.ANY);
    int size = 0;
    while (scan.next()) {
      size++;
    }
    return size;
  }

  private static final class Found implements Iterator<Triple> {
    private final Scan scan;
    private final Dictionary dictionary;
    private boolean ready;

    Found(Scan scan, Dictionary dictionary) {
      this.scan = scan;
      this.dictionary = dictionary;
    }

    @Override
    public boolean hasNext() {
      ready = ready || scan.next();
      return ready;
    }

    @Override
    public Triple next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return Triple.create(
          dictionary.node(scan.subject()),
          dictionary.node(scan.predicate()),
          dictionary.node(scan.object()));
    }
  }
}
