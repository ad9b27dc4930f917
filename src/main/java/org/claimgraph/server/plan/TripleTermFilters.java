package org.claimgraph.server.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_TripleObject;
import org.apache.jena.sparql.expr.E_TriplePredicate;
import org.apache.jena.sparql.expr.E_TripleSubject;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * Adds what {@code FILTER(SUBJECT(?t) = …)}, PREDICATE and OBJECT say to the patterns that find
 * {@code ?t}. The filter stays; the patterns only bring fewer rows for it to drop.
 */
final class TripleTermFilters {
  private TripleTermFilters() {}

  /**
   * A part of a triple term, and what it must be.
   *
   * @param term the variable that holds the triple term
   * @param predicate rdf:subject, rdf:predicate or rdf:object
   * @param value an IRI, or a variable
   */
  private record Condition(Var term, Node predicate, Node value) {}

  /** What is filtered, narrowed by the conditions of these filters. */
  static Op narrowed(Op filtered, ExprList filters) {
    List<Condition> conditions =
        filters.getList().stream().flatMap(TripleTermFilters::conditions).toList();
    return conditions.isEmpty() ? filtered : narrowed(filtered, conditions);
  }

  private static Stream<Condition> conditions(Expr filter) {
    return switch (filter) {
      case E_LogicalAnd and -> Stream.concat(conditions(and.getArg1()), conditions(and.getArg2()));
      case E_Equals equal -> condition(equal).stream();
      case E_SameTerm equal -> condition(equal).stream();
      default -> Stream.empty();
    };
  }

  private static Optional<Condition> condition(ExprFunction2 equal) {
    return condition(equal.getArg1(), equal.getArg2())
        .or(() -> condition(equal.getArg2(), equal.getArg1()));
  }

  private static Optional<Condition> condition(Expr part, Expr value) {
    Node predicate = predicate(part);
    if (predicate == null || !((ExprFunction1) part).getArg().isVariable()) {
      return Optional.empty();
    }
    Var term = ((ExprFunction1) part).getArg().asVar();
    if (value.isVariable()) {
      return Optional.of(new Condition(term, predicate, value.asVar()));
    }
    return value.isConstant() && value.getConstant().isIRI()
        ? Optional.of(new Condition(term, predicate, value.getConstant().asNode()))
        : Optional.empty();
  }

  private static @Nullable Node predicate(Expr part) {
    return switch (part) {
      case E_TripleSubject subject -> RDF.Nodes.subject;
      case E_TriplePredicate predicate -> RDF.Nodes.predicate;
      case E_TripleObject object -> RDF.Nodes.object;
      default -> null;
    };
  }

  /** Only where a row of the part becomes a row of the whole, with the same values. */
  private static Op narrowed(Op op, List<Condition> conditions) {
    return switch (op) {
      case OpBGP bgp -> narrowed(bgp, conditions);
      case OpFilter one -> one.copy(narrowed(one.getSubOp(), conditions));
      case OpExtend one -> one.copy(narrowed(one.getSubOp(), conditions));
      case OpAssign one -> one.copy(narrowed(one.getSubOp(), conditions));
      case OpJoin two ->
          two.copy(narrowed(two.getLeft(), conditions), narrowed(two.getRight(), conditions));
      case OpUnion two ->
          two.copy(narrowed(two.getLeft(), conditions), narrowed(two.getRight(), conditions));
      case OpLeftJoin two -> two.copy(narrowed(two.getLeft(), conditions), two.getRight());
      case OpMinus two -> two.copy(narrowed(two.getLeft(), conditions), two.getRight());
      case OpSequence many ->
          many.copy(many.getElements().stream().map(each -> narrowed(each, conditions)).toList());
      default -> op;
    };
  }

  private static Op narrowed(OpBGP op, List<Condition> conditions) {
    BasicPattern pattern = new BasicPattern(op.getPattern());
    for (Triple triple : op.getPattern()) {
      for (Condition condition : conditions) {
        if (triple.getObject().equals(condition.term) && isKnown(condition.value, op)) {
          pattern.add(Triple.create(triple.getSubject(), condition.predicate, condition.value));
        }
      }
    }
    return pattern.size() == op.getPattern().size() ? op : new OpBGP(pattern);
  }

  /** Whether it has a value in each row: the filter would drop a row in which it has none. */
  private static boolean isKnown(Node value, OpBGP op) {
    return !value.isVariable()
        || op.getPattern().getList().stream()
            .flatMap(each -> Stream.of(each.getSubject(), each.getPredicate(), each.getObject()))
            .anyMatch(value::equals);
  }
}
