package org.claimgraph.server.rows;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.claimgraph.server.budget.Watch;

/**
 * Makes expressions ready to be worked out.
 *
 * @param work of the query
 * @param view the row as the engine below sees it
 */
record Values(Work work, RowView view) {
  /** The expression. */
  Value of(Expr expression) {
    if (expression.isVariable()) {
      int slot = work.registers().slot(expression.asVar());
      return () -> work.registers().get(slot);
    }
    if (expression.isConstant()) {
      int id = work.terms().id(expression.getConstant().asNode());
      return () -> id;
    }
    return general(expression);
  }

  private Value general(Expr expression) {
    Watch watch = Watch.current();
    return () -> {
      try {
        Node value = expression.eval(view, work.context()).asNode();
        if (value.isLiteral()) {
          watch.text(value.getLiteralLexicalForm().length());
        }
        return work.terms().id(value);
      } catch (ExprEvalException e) {
        return Registers.UNBOUND;
      }
    };
  }
}
