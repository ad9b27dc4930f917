package org.claimgraph.server.plan;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_IsTriple;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_TripleObject;
import org.apache.jena.sparql.expr.E_TriplePredicate;
import org.apache.jena.sparql.expr.E_TripleSubject;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * Rewrites each path that begins or ends at a triple term with variables: Jena 6.0.0 takes such a
 * term for a constant, and finds nothing. Sequences and alternatives come apart, so that their last
 * step is a plain pattern; any other path is followed to a variable, whose value is taken apart.
 */
final class TripleTermPaths extends TransformCopy {
  private int variables;

  private TripleTermPaths() {}

  /** The same query without such paths. */
  static Op in(Op op) {
    return Transformer.transformSkipService(new TripleTermPaths(), op);
  }

  @Override
  public Op transform(OpPath op) {
    TriplePath path = op.getTriplePath();
    return isOpen(path.getSubject()) || isOpen(path.getObject())
        ? apart(path.getSubject(), path.getPath(), path.getObject())
        : op;
  }

  /** Whether it is a triple term with a variable in it. */
  static boolean isOpen(Node node) {
    return node.isTripleTerm() && !node.isConcrete();
  }

  private Op apart(Node from, Path path, Node to) {
    return switch (path) {
      case P_Link link -> pattern(from, link.getNode(), to);
      case P_ReverseLink link -> pattern(to, link.getNode(), from);
      case P_Inverse inverse -> apart(to, inverse.getSubPath(), from);
      case P_Alt either ->
          OpUnion.create(apart(from, either.getLeft(), to), apart(from, either.getRight(), to));
      case P_Seq steps -> {
        Var between = fresh();
        yield OpSequence.create(
            apart(from, steps.getLeft(), between), apart(between, steps.getRight(), to));
      }
      default -> followed(from, path, to);
    };
  }

  private static Op pattern(Node subject, Node predicate, Node object) {
    return new OpBGP(BasicPattern.wrap(List.of(Triple.create(subject, predicate, object))));
  }

  private Op followed(Node from, Path path, Node to) {
    Node first = isOpen(from) ? fresh() : from;
    Node last = isOpen(to) ? fresh() : to;
    Op followed = new OpPath(new TriplePath(first, path, last));
    if (isOpen(from)) {
      followed = takenApart(followed, new ExprVar(first), from.getTriple());
    }
    return isOpen(to) ? takenApart(followed, new ExprVar(last), to.getTriple()) : followed;
  }

  private Op takenApart(Op op, Expr term, Triple pattern) {
    Op terms = OpFilter.filter(new E_IsTriple(term), op);
    Op subjects = part(terms, new E_TripleSubject(term), pattern.getSubject());
    Op predicates = part(subjects, new E_TriplePredicate(term), pattern.getPredicate());
    return part(predicates, new E_TripleObject(term), pattern.getObject());
  }

  /** The rows in which the part is what the pattern says. */
  private Op part(Op op, Expr part, Node pattern) {
    if (pattern.isConcrete()) {
      return OpFilter.filter(new E_SameTerm(part, NodeValue.makeNode(pattern)), op);
    }
    if (pattern.isTripleTerm()) {
      Var inner = fresh();
      return takenApart(OpAssign.assign(op, inner, part), new ExprVar(inner), pattern.getTriple());
    }
    // An assignment, for where the variable has a value already the two must be equal.
    return OpAssign.assign(op, Var.alloc(pattern), part);
  }

  /** A variable of our own; the question mark in its name keeps it out of SELECT *. */
  private Var fresh() {
    variables++;
    return Var.alloc("?T" + variables);
  }
}
