package org.claimgraph.server.engine;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** The arguments of a function, of which the last may be missing. */
final class Arguments {
  private Arguments() {}

  /** The expression at this place; nothing if there are fewer. */
  static @Nullable Expr optional(ExprList arguments, int place) {
    return arguments.size() > place ? arguments.get(place) : null;
  }

  /** The text at this place; empty if there are fewer. */
  static String string(String function, List<NodeValue> arguments, int place) {
    return arguments.size() > place
        ? NodeValueOps.checkAndGetStringLiteral(function, arguments.get(place))
            .getLiteralLexicalForm()
        : "";
  }
}
