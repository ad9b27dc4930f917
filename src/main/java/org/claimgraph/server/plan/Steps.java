package org.claimgraph.server.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.GraphStatistics.Counts;

/** Makes steps of the patterns of one join, with what the statistics say of each. */
final class Steps {
  /** What a path of which nothing is known finds from one end. */
  private static final double REACH = 25;

  private static final double LEAST = 0.01;

  private final GraphStatistics statistics;
  private final Map<Node, Integer> numbers = new HashMap<>();

  Steps(GraphStatistics statistics) {
    this.statistics = statistics;
  }

  /** The bits of these variables. */
  long bits(Collection<Var> variables) {
    long bits = 0;
    for (Var variable : variables) {
      bits |= bits(variable);
    }
    return bits;
  }

  /** The steps, one a pattern. */
  List<Step> of(List<TriplePath> patterns) {
    return patterns.stream().map(each -> each.isTriple() ? ofTriple(each) : ofPath(each)).toList();
  }

  private Step ofTriple(TriplePath pattern) {
    Triple triple = pattern.asTriple();
    Counts counts = counts(triple.getPredicate());
    double all = (double) counts.triples();
    return new Step(
        pattern,
        bits(triple.getSubject()),
        bits(triple.getPredicate()),
        bits(triple.getObject()),
        size(triple, counts),
        all / fromSubject(counts),
        Math.max(1, statistics.predicates()),
        all / fromObject(counts));
  }

  private Counts counts(Node predicate) {
    return Var.isVar(predicate) ? statistics.all() : statistics.of(predicate);
  }

  /** Triples of a subject: between the mean and what it is where few subjects have many. */
  private static double fromSubject(Counts counts) {
    return Math.max(LEAST, Math.sqrt(counts.triples() / counts.subjects() * counts.ofSubject()));
  }

  private static double fromObject(Counts counts) {
    return Math.max(LEAST, Math.sqrt(counts.triples() / counts.objects() * counts.ofObject()));
  }

  private double size(Triple triple, Counts counts) {
    boolean subject = !Step.isOpen(triple.getSubject());
    boolean object = !Step.isOpen(triple.getObject());
    Node predicate = triple.getPredicate();
    double all = (double) counts.triples();
    if (Var.isVar(predicate)) {
      return all / (subject ? counts.subjects() : 1) / (object ? counts.objects() : 1);
    }
    double bySubject = subject ? statistics.withSubject(predicate, triple.getSubject()) : all;
    double byObject = object ? statistics.withObject(predicate, triple.getObject()) : all;
    double least = Math.min(bySubject, byObject);
    return subject && object ? Math.min(1, least) : least;
  }

  private Step ofPath(TriplePath path) {
    double all = (double) Math.max(1, statistics.all().triples());
    double forward = Math.clamp(reach(path.getPath(), true), 1, all);
    double backward = Math.clamp(reach(path.getPath(), false), 1, all);
    double size = Step.isOpen(path.getSubject()) ? all : forward;
    size = Step.isOpen(path.getObject()) ? size : Math.min(size, backward);
    return new Step(
        path,
        bits(path.getSubject()),
        0,
        bits(path.getObject()),
        size,
        all / forward,
        1,
        all / backward);
  }

  /** How many nodes the path finds from one end. */
  private double reach(Path path, boolean forward) {
    return switch (path) {
      case P_Link link -> reach(counts(link.getNode()), forward);
      case P_ReverseLink link -> reach(counts(link.getNode()), !forward);
      case P_Inverse inverse -> reach(inverse.getSubPath(), !forward);
      case P_Seq steps -> reach(steps.getLeft(), forward) * reach(steps.getRight(), forward);
      case P_Alt either -> reach(either.getLeft(), forward) + reach(either.getRight(), forward);
      case P_ZeroOrOne step -> 1 + reach(step.getSubPath(), forward);
      case P_Path1 steps -> {
        double one = reach(steps.getSubPath(), forward);
        // Three times, as if nothing led far.
        yield one + one * one + one * one * one;
      }
      default -> REACH;
    };
  }

  private static double reach(Counts counts, boolean forward) {
    return forward ? fromSubject(counts) : fromObject(counts);
  }

  private long bits(Node node) {
    if (Var.isVar(node)) {
      // Past the last bit variables share it: the order is then a little worse, and still right.
      return 1L << Math.min(numbers.computeIfAbsent(node, each -> numbers.size()), Long.SIZE - 1);
    }
    if (TripleTermPaths.isOpen(node)) {
      Triple term = node.getTriple();
      return bits(term.getSubject()) | bits(term.getPredicate()) | bits(term.getObject());
    }
    return 0;
  }
}
