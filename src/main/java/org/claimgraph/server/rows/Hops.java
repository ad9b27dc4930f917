package org.claimgraph.server.rows;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Makes property paths ready to be followed.
 *
 * @param work of the query
 */
record Hops(Work work) {
  /**
   * The path, from its beginning or from its end.
   *
   * @throws UnsupportedStepException it holds what is not followed here
   */
  Hop of(Path path, boolean forward) {
    return switch (path) {
      case P_Link link -> link(link.getNode(), forward);
      case P_ReverseLink link -> link(link.getNode(), !forward);
      case P_Inverse inverse -> of(inverse.getSubPath(), !forward);
      case P_Alt either -> of(either.getLeft(), forward).or(of(either.getRight(), forward));
      case P_Seq steps -> {
        Hop left = of(steps.getLeft(), forward);
        Hop right = of(steps.getRight(), forward);
        yield forward ? left.then(right) : right.then(left);
      }
      case P_ZeroOrOne step -> of(step.getSubPath(), forward).atMostOnce();
      case P_OneOrMore1 steps -> of(steps.getSubPath(), forward).repeated(false, work.kept());
      case P_ZeroOrMore1 steps -> of(steps.getSubPath(), forward).repeated(true, work.kept());
      default -> throw new UnsupportedStepException();
    };
  }

  private Hop link(Node predicate, boolean forward) {
    int id = work.terms().id(predicate);
    return forward ? Hop.along(work.graph().scan(), id) : Hop.against(work.graph().scan(), id);
  }

  /** Whether the path may lead from a node to itself by no step at all. */
  static boolean mayBeEmpty(Path path) {
    return switch (path) {
      case P_Link link -> false;
      case P_ReverseLink link -> false;
      case P_Inverse inverse -> mayBeEmpty(inverse.getSubPath());
      case P_Alt either -> mayBeEmpty(either.getLeft()) || mayBeEmpty(either.getRight());
      case P_Seq steps -> mayBeEmpty(steps.getLeft()) && mayBeEmpty(steps.getRight());
      case P_OneOrMore1 steps -> mayBeEmpty(steps.getSubPath());
      default -> true;
    };
  }
}
