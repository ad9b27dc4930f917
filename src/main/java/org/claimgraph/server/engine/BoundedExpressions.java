package org.claimgraph.server.engine;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts the bounded functions in the place of those of the engine, in EXISTS and aggregates too. */
final class BoundedExpressions extends ExprTransformCopy {
  private BoundedExpressions() {}

  /** The same query with bounded functions; what goes to another endpoint stays as it is. */
  static Op in(Op op) {
    return Transformer.transformSkipService(new TransformCopy(), new BoundedExpressions(), op);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex regex -> new LinearRegex(arguments);
      case E_StrReplace replace -> new LinearReplace(arguments);
      case E_StrConcat concat -> new BoundedConcat(arguments);
      default -> super.transform(function, arguments);
    };
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Multiply
        ? new BoundedMultiply(left, right)
        : super.transform(function, left, right);
  }
}
