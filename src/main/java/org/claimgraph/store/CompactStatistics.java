package org.claimgraph.store;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.claimgraph.store.GraphStatistics.Counts;
import org.claimgraph.store.compact.CompactGraph;
import org.claimgraph.store.compact.Dictionary;
import org.claimgraph.store.compact.Scan;

/** The statistics of a compact graph, exact: its sorted triples are counted, not looked at. */
final class CompactStatistics {
  private final CompactGraph graph;
  private final Dictionary dictionary;
  private final Map<Integer, Runs> subjects = new HashMap<>();
  private final Map<Integer, Runs> objects = new HashMap<>();

  private CompactStatistics(CompactGraph graph) {
    this.graph = graph;
    this.dictionary = graph.dictionary();
  }

  /** Runs of triples that agree in two nodes. */
  private static final class Runs {
    private long triples;
    private long runs;
    private long squares;

    void add(long length) {
      triples += length;
      runs++;
      squares += length * length;
    }

    void add(Runs other) {
      triples += other.triples;
      runs += other.runs;
      squares += other.squares;
    }

    double mean() {
      return (double) squares / Math.max(1, triples);
    }

    double different() {
      return (double) Math.max(1, runs);
    }
  }

  /** The statistics of this graph. */
  static GraphStatistics of(CompactGraph graph) {
    return new CompactStatistics(graph).counted();
  }

  /** The same where this much is counted already. */
  static GraphStatistics of(CompactGraph graph, Map<Node, Counts> predicates, Counts all) {
    return new CompactStatistics(graph).of(predicates, all);
  }

  private GraphStatistics counted() {
    countSubjects();
    subjects.keySet().forEach(this::countObjects);
    Map<Node, Counts> predicates = new HashMap<>();
    Runs ofSubjects = new Runs();
    Runs ofObjects = new Runs();
    subjects.forEach(
        (predicate, runs) -> {
          Runs other = objects.getOrDefault(predicate, new Runs());
          ofSubjects.add(runs);
          ofObjects.add(other);
          predicates.put(dictionary.node(predicate), counts(runs, other));
        });
    Counts all =
        new Counts(
            ofSubjects.triples,
            Math.max(1, graph.subjects()),
            Math.max(1, graph.objects()),
            ofSubjects.mean(),
            ofObjects.mean());
    return of(predicates, all);
  }

  private GraphStatistics of(Map<Node, Counts> predicates, Counts all) {
    return new GraphStatistics(predicates, all, this::withSubject, this::withObject);
  }

  private static Counts counts(Runs subjects, Runs objects) {
    return new Counts(
        subjects.triples,
        subjects.different(),
        objects.different(),
        subjects.mean(),
        objects.mean());
  }

  private void countSubjects() {
    Scan scan = graph.scan();
    scan.begin(Scan.ANY, Scan.ANY, Scan.ANY);
    int subject = Scan.ANY;
    int predicate = Scan.ANY;
    long length = 0;
    while (scan.next()) {
      if (scan.subject() != subject || scan.predicate() != predicate) {
        end(subjects, predicate, length);
        subject = scan.subject();
        predicate = scan.predicate();
        length = 0;
      }
      length++;
    }
    end(subjects, predicate, length);
  }

  private void countObjects(int predicate) {
    Scan scan = graph.scan();
    scan.begin(Scan.ANY, predicate, Scan.ANY);
    int object = Scan.ANY;
    long length = 0;
    while (scan.next()) {
      if (scan.object() != object) {
        end(objects, predicate, length);
        object = scan.object();
        length = 0;
      }
      length++;
    }
    end(objects, predicate, length);
  }

  private static void end(Map<Integer, Runs> counted, int predicate, long length) {
    if (length > 0) {
      counted.computeIfAbsent(predicate, each -> new Runs()).add(length);
    }
  }

  private int withSubject(Node predicate, Node subject) {
    return count(dictionary.id(subject), dictionary.id(predicate), Scan.ANY);
  }

  private int withObject(Node predicate, Node object) {
    return count(Scan.ANY, dictionary.id(predicate), dictionary.id(object));
  }

  private int count(int subject, int predicate, int object) {
    boolean isKnown = predicate != Dictionary.NONE && Math.max(subject, object) != Dictionary.NONE;
    if (!isKnown) {
      return 0;
    }
    Scan scan = graph.scan();
    scan.begin(subject, predicate, object);
    return scan.left();
  }
}
