package org.claimgraph.server.engine;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/**
 * A walk through a parsed query, EXISTS and SERVICE included, before anything of it runs: refuses
 * what nobody may call, and what is so deep that walking it would exhaust the stack.
 */
final class Inspection {
  private static final int DEPTH = 400;
  private static final String JAVA = "java:";
  private static final String[] PROPERTY_FUNCTIONS = {
    JAVA,
    ARQConstants.ARQPropertyFunctionLibraryURI,
    "http://jena.apache.org/ARQ/list#",
    "http://jena.hpl.hp.com/ARQ",
    "http://jena.apache.org/text#",
    "http://jena.apache.org/spatial#"
  };
  private final Watch watch = Watch.current();
  private final Consumer<Node> services;

  /** An inspection that shows each target of SERVICE to this. */
  Inspection(Consumer<Node> services) {
    this.services = services;
  }

  /** Walks the whole query. */
  void walk(Op op) {
    walk(op, 0);
  }

  private void walk(Op op, int depth) {
    limit(depth);
    switch (op) {
      case OpService service -> services.accept(service.getService());
      case OpBGP pattern -> pattern.getPattern().forEach(this::property);
      case OpPath path -> walk(path.getTriplePath().getPath(), depth);
      case OpFilter filter -> filter.getExprs().forEach(each -> walk(each, depth));
      case OpExtendAssign extend -> walk(extend.getVarExprList(), depth);
      case OpOrder order -> walk(order, depth);
      case OpGroup group -> walk(group, depth);
      case OpLeftJoin join -> walk(join, depth);
      default -> {}
    }
    switch (op) {
      case Op1 one -> walk(one.getSubOp(), depth + 1);
      case Op2 two -> {
        walk(two.getLeft(), depth + 1);
        walk(two.getRight(), depth + 1);
      }
      case OpN many -> many.getElements().forEach(each -> walk(each, depth + 1));
      default -> {}
    }
  }

  private void walk(OpOrder order, int depth) {
    for (SortCondition condition : order.getConditions()) {
      walk(condition.getExpression(), depth);
    }
  }

  private void walk(OpGroup group, int depth) {
    walk(group.getGroupVars(), depth);
    group.getAggregators().forEach(each -> walk(each, depth));
  }

  private void walk(OpLeftJoin join, int depth) {
    if (join.getExprs() != null) {
      join.getExprs().forEach(each -> walk(each, depth));
    }
  }

  private void walk(VarExprList expressions, int depth) {
    expressions.getExprs().values().forEach(each -> walk(each, depth));
  }

  private void walk(Expr expression, int depth) {
    limit(depth);
    switch (expression) {
      case ExprFunctionOp exists -> walk(exists.getGraphPattern(), depth + 1);
      case E_Function function -> {
        function(function.getFunctionIRI());
        function.getArgs().forEach(each -> walk(each, depth + 1));
      }
      case ExprFunction function -> function.getArgs().forEach(each -> walk(each, depth + 1));
      case ExprAggregator aggregate -> walk(aggregate, depth);
      default -> {}
    }
  }

  private void walk(ExprAggregator aggregate, int depth) {
    if (aggregate.getAggregator() instanceof AggCustom custom) {
      function(custom.getIRI());
    }
    if (aggregate.getAggregator().getExprList() != null) {
      aggregate.getAggregator().getExprList().forEach(each -> walk(each, depth + 1));
    }
  }

  private void walk(Path path, int depth) {
    limit(depth);
    switch (path) {
      case P_Path1 one -> walk(one.getSubPath(), depth + 1);
      case P_Path2 two -> {
        walk(two.getLeft(), depth + 1);
        walk(two.getRight(), depth + 1);
      }
      default -> {}
    }
  }

  private void property(Triple triple) {
    if (!triple.getPredicate().isURI()) {
      return;
    }
    String iri = triple.getPredicate().getURI();
    for (String namespace : PROPERTY_FUNCTIONS) {
      if (iri.startsWith(namespace)) {
        throw watch.fail(Stop.refused("property functions are off: <" + iri + ">"));
      }
    }
  }

  private void function(String iri) {
    if (!AllowedFunctions.allows(iri)) {
      throw watch.fail(
          Stop.refused(
              "the function <"
                  + iri
                  + "> is off; besides those of SPARQL only casts (xsd:…) may be"
                  + " called"));
    }
  }

  private void limit(int depth) {
    if (depth > DEPTH) {
      throw watch.fail(Stop.nesting(watch.budgets().nesting()));
    }
  }
}
