package org.claimgraph.server.engine;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** {@code REPLACE}, matched in linear time, its result counted. */
final class LinearReplace extends E_StrReplace {
  private volatile @Nullable LinearPattern last;

  LinearReplace(ExprList arguments) {
    super(arguments.get(0), arguments.get(1), arguments.get(2), Arguments.optional(arguments, 3));
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    Node text = NodeValueOps.checkAndGetStringLiteral("REPLACE", arguments.get(0));
    String pattern = Arguments.string("REPLACE", arguments, 1);
    String flags = Arguments.string("REPLACE", arguments, 3);
    LinearPattern compiled = last;
    if (compiled == null || !compiled.isOf(pattern, flags)) {
      compiled = LinearPattern.compile(pattern, flags);
      last = compiled;
    }
    String result = replaced(compiled, text, Arguments.string("REPLACE", arguments, 2));
    return result == null ? arguments.get(0) : NodeValue.makeNode(like(text, result));
  }

  private static @Nullable String replaced(LinearPattern pattern, Node text, String replacement) {
    try {
      return pattern.replaced(text.getLiteralLexicalForm(), replacement);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("a replacement names a group that the pattern does not have", e);
    }
  }

  private static Node like(Node text, String result) {
    return text.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralString(result)
        : NodeFactory.createLiteralDirLang(
            result, text.getLiteralLanguage(), text.getLiteralBaseDirection());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearReplace(arguments);
  }
}
