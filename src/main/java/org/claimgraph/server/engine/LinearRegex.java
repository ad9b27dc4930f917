package org.claimgraph.server.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.claimgraph.server.rows.TextCondition;
import org.jspecify.annotations.Nullable;

/** {@code REGEX}, matched in linear time. */
final class LinearRegex extends E_Regex implements TextCondition {
  private volatile @Nullable LinearPattern last;

  LinearRegex(ExprList arguments) {
    super(arguments.get(0), arguments.get(1), Arguments.optional(arguments, 2));
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    String pattern = Arguments.string("REGEX", arguments, 1);
    String flags = Arguments.string("REGEX", arguments, 2);
    LinearPattern compiled = last;
    if (compiled == null || !compiled.isOf(pattern, flags)) {
      compiled = LinearPattern.compile(pattern, flags);
      last = compiled;
    }
    return NodeValue.booleanReturn(compiled.occursIn(text));
  }

  @Override
  public Expr text() {
    return getArg(1);
  }

  @Override
  public Optional<Predicate<String>> test() {
    Expr pattern = getArg(2);
    Expr flags = getArg(3);
    if (!isText(pattern) || (flags != null && !isText(flags))) {
      return Optional.empty();
    }
    try {
      String letters = flags == null ? "" : flags.getConstant().asString();
      return Optional.of(
          LinearPattern.compile(pattern.getConstant().asString(), letters)::occursIn);
    } catch (ExprEvalException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(Expr expression) {
    return expression.isConstant() && expression.getConstant().isString();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearRegex(arguments);
  }
}
