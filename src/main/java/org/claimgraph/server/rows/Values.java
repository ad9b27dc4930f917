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
    return expression.isConstant() ? constant(expression.getConstant().asNode()) : made(expression);
  }

  private Value constant(Node node) {
    int id = work.terms().id(node);
    Watch watch = Watch.current();
    return () -> counted(node, id, watch);
  }

  private Value made(Expr expression) {
    Watch watch = Watch.current();
    return () -> {
      try {
        Node value = expression.eval(view, work.context()).asNode();
        return counted(value, work.terms().id(value), watch);
      } catch (ExprEvalException e) {
        return Registers.UNBOUND;
      }
    };
  }

  private static int counted(Node value, int id, Watch watch) {
    if (value.isLiteral()) {
      watch.text(value.getLiteralLexicalForm().length());
    }
    return id;
  }
}
