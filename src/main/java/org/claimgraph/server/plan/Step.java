package org.claimgraph.server.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;

/**
 * A pattern or path as one step of a join. Variables are bits of a number; a triple term has those
 * of all its variables.
 *
 * @param pattern the pattern or path
 * @param subject the variables of its subject
 * @param predicate the variables of its predicate
 * @param object the variables of its object
 * @param size how many triples it finds, or nodes it reaches, when no variable has a value
 * @param bySubject by how much fewer when the subject has a value
 * @param byPredicate the same for the predicate
 * @param byObject the same for the object
 */
record Step(
    TriplePath pattern,
    long subject,
    long predicate,
    long object,
    double size,
    double bySubject,
    double byPredicate,
    double byObject) {

  /** All its variables. */
  long variables() {
    return subject | predicate | object;
  }

  /** Triples that it finds for one row in which these variables have values. */
  double work(long known) {
    double work = size;
    if (subject != 0 && isIn(subject, known)) {
      work /= bySubject;
    }
    if (predicate != 0 && isIn(predicate, known)) {
      work /= byPredicate;
    }
    if (object != 0 && isIn(object, known)) {
      work /= byObject;
    }
    return work;
  }

  private static boolean isIn(long some, long all) {
    return (some & ~all) == 0;
  }

  /** Whether it shares a variable with these, or has none. */
  boolean touches(long known) {
    return variables() == 0 || (variables() & known) != 0;
  }

  /** Whether the node is a variable or a triple term with one. */
  static boolean isOpen(Node node) {
    return Var.isVar(node) || TripleTermPaths.isOpen(node);
  }
}
