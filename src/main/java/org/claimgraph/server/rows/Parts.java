package org.claimgraph.server.rows;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/**
 * Makes the parts of patterns ready to be matched.
 *
 * @param work of the query
 */
record Parts(Work work) {
  /**
   * The parts of a pattern.
   *
   * @throws UnsupportedStepException it has a triple term with a variable where none can match
   */
  Part[] of(Triple pattern) {
    return new Part[] {
      end(pattern.getSubject()), end(pattern.getPredicate()), of(pattern.getObject())
    };
  }

  /**
   * A part that is no triple term with a variable.
   *
   * @throws UnsupportedStepException it is
   */
  Part end(Node node) {
    if (Var.isVar(node)) {
      return new Part.Variable(work.registers(), work.registers().slot(Var.alloc(node)));
    }
    if (!node.isConcrete()) {
      throw new UnsupportedStepException();
    }
    return new Part.Constant(work.terms().id(node));
  }

  private Part of(Node node) {
    if (!node.isTripleTerm() || node.isConcrete()) {
      return end(node);
    }
    Triple term = node.getTriple();
    return new Part.Term(
        work.terms(), of(term.getSubject()), of(term.getPredicate()), of(term.getObject()));
  }
}
