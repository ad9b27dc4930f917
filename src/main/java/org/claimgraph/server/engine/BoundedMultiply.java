package org.claimgraph.server.engine;

import java.math.BigDecimal;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/**
 * Multiplication with a bound on the digits of its result: integers and decimals have any number of
 * them, and squaring a few dozen times would never end.
 */
final class BoundedMultiply extends E_Multiply {
  private static final int DIGITS = 10_000;

  BoundedMultiply(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (digits(left) + digits(right) > DIGITS) {
      throw Watch.current()
          .fail(Stop.refused("a product of more than 10,000 digits is not computed here"));
    }
    return super.eval(left, right);
  }

  private static int digits(NodeValue value) {
    if (!value.isDecimal()) {
      return 0;
    }
    BigDecimal number = value.getDecimal();
    return number.precision() + Math.abs(number.scale());
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedMultiply(left, right);
  }
}
