package org.claimgraph.files;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The terms that a triple is made of. */
final class Terms {
  private Terms() {}

  /** All terms of the triple and of the triple terms within it. */
  static Stream<Node> of(Triple triple) {
    return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
        .flatMap(Terms::unfold);
  }

  private static Stream<Node> unfold(Node node) {
    return node.isTripleTerm() ? of(node.getTriple()) : Stream.of(node);
  }
}
