package org.claimgraph.server.engine;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.rows.RowEngine;

/**
 * Executes each step as Jena does, and counts the rows that a step holds in memory: Jena 6.0.0 has
 * no such limit. What a join holds is the side it builds its table from.
 */
final class BoundedExecutor extends OpExecutor {
  private final Watch watch = Watch.current();

  private final RowEngine rows;

  /**
   * An executor.
   *
   * @param rows carries out what it can
   */
  BoundedExecutor(ExecutionContext context, RowEngine rows) {
    super(context);
    this.rows = rows;
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    if (input.isJoinIdentity()) {
      return rows.execute(op, input, execCxt).orElseGet(() -> super.exec(op, input));
    }
    QueryIterPeek before = QueryIterPeek.create(input, execCxt);
    return rows.execute(op, before, execCxt).orElseGet(() -> super.exec(op, before));
  }

  @Override
  protected QueryIterator execute(OpJoin op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator left = holding.counted(exec(op.getLeft(), input));
    QueryIterator right = exec(op.getRight(), root());
    return holding.released(Join.join(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = holding.counted(exec(op.getRight(), root()));
    return holding.released(Join.leftJoin(left, right, op.getExprs(), execCxt));
  }

  @Override
  protected QueryIterator execute(OpSemiJoin op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = holding.counted(exec(op.getRight(), root()));
    return holding.released(QueryIterHalfJoin.semiJoin(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpAntiJoin op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = holding.counted(exec(op.getRight(), root()));
    return holding.released(QueryIterHalfJoin.antiJoin(left, right, execCxt));
  }

  @Override
  protected QueryIterator execute(OpMinus op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator left = exec(op.getLeft(), input);
    QueryIterator right = holding.counted(exec(op.getRight(), root()));
    Set<Var> common = OpVars.visibleVars(op.getLeft());
    common.retainAll(OpVars.visibleVars(op.getRight()));
    return holding.released(QueryIterMinus.create(left, right, common, execCxt));
  }

  @Override
  protected QueryIterator execute(OpTable op, QueryIterator input) {
    if (op.isJoinIdentity() || input.isJoinIdentity()) {
      return super.execute(op, input);
    }
    Holding holding = new Holding(watch);
    return holding.released(super.execute(op, holding.counted(input)));
  }

  @Override
  protected QueryIterator execute(OpOrder op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator rows = holding.counted(exec(op.getSubOp(), input));
    return holding.released(new QueryIterSort(rows, op.getConditions(), execCxt));
  }

  @Override
  protected QueryIterator execute(OpDistinct op, QueryIterator input) {
    Holding holding = new Holding(watch);
    return holding.released(holding.counted(super.execute(op, input)));
  }

  @Override
  protected QueryIterator execute(OpGroup op, QueryIterator input) {
    Holding holding = new Holding(watch);
    QueryIterator rows = exec(op.getSubOp(), input);
    List<ExprAggregator> aggregators =
        op.getAggregators().stream()
            .map(each -> CountedAggregator.counting(each, holding, watch))
            .toList();
    // Without aggregates Jena remembers every row, with them one entry a group.
    QueryIterator counted = aggregators.isEmpty() ? holding.counted(rows) : rows;
    return holding.released(new QueryIterGroup(counted, op.getGroupVars(), aggregators, execCxt));
  }

  @Override
  protected QueryIterator execute(OpExtend op, QueryIterator input) {
    return textCounted(super.execute(op, input), op.getVarExprList().getVars());
  }

  @Override
  protected QueryIterator execute(OpAssign op, QueryIterator input) {
    return textCounted(super.execute(op, input), op.getVarExprList().getVars());
  }

  private QueryIterator textCounted(QueryIterator rows, List<Var> made) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        for (Var variable : made) {
          Node value = row.get(variable);
          if (value != null && value.isLiteral()) {
            watch.text(value.getLiteralLexicalForm().length());
          }
        }
        return row;
      }
    };
  }
}
