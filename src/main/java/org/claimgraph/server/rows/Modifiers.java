package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.jspecify.annotations.Nullable;

/** Makes what stands around the patterns of a whole query ready: groups, order, slices. */
final class Modifiers {
  private final Work work;
  private final Patterns patterns;
  private @Nullable List<Var> shown;

  Modifiers(Work work, Patterns patterns) {
    this.work = work;
    this.patterns = patterns;
  }

  /**
   * The rows of the whole query.
   *
   * @throws UnsupportedStepException it cannot be carried out here
   */
  Rows of(Op op) {
    return switch (op) {
      case OpSlice slice -> slice(slice);
      case OpProject project -> project(project);
      case OpDistinct distinct -> distinct(distinct.getSubOp());
      case OpOrder order -> order(order.getSubOp(), order.getConditions(), Long.MAX_VALUE);
      case OpTopN top -> top(top);
      case OpGroup group -> group(group);
      case OpFilter filter ->
          patterns.filtered(open(filter.getSubOp()), filter.getExprs().getList());
      case OpExtend extend -> patterns.extended(open(extend.getSubOp()), extend);
      default -> patterns.of(op, new Once());
    };
  }

  /** The rows of what is no query within, whose hidden variables would come into the open. */
  private Rows open(Op op) {
    Rows rows = of(op);
    if (shown != null) {
      throw new UnsupportedStepException();
    }
    return rows;
  }

  /** The variables of the answer; nothing if it has all. */
  @Nullable List<Var> shown() {
    return shown;
  }

  private Rows slice(OpSlice slice) {
    Rows rows = of(slice.getSubOp());
    long offset = slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart();
    long limit = slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : slice.getLength();
    return new SliceRows(rows, offset, limit);
  }

  private Rows project(OpProject project) {
    Rows rows = open(project.getSubOp());
    shown = project.getVars();
    // Each has its place from now on; that they are too many is to be known before a row comes.
    slots(shown);
    return rows;
  }

  private Rows distinct(Op op) {
    Rows rows = of(op);
    if (shown == null) {
      throw new UnsupportedStepException();
    }
    return new DistinctRows(rows, work.registers(), slots(shown), work.kept());
  }

  private int[] slots(List<Var> variables) {
    return variables.stream().mapToInt(work.registers()::slot).toArray();
  }

  private Rows top(OpTopN top) {
    if (top.getSubOp() instanceof OpDistinct || top.getLimit() < 0) {
      throw new UnsupportedStepException();
    }
    return order(top.getSubOp(), top.getConditions(), top.getLimit());
  }

  private Rows order(Op op, List<SortCondition> conditions, long limit) {
    Rows rows = open(op);
    List<OrderRows.Key> keys =
        conditions.stream()
            .map(each -> new OrderRows.Key(patterns.value(each.expression), each.direction))
            .toList();
    return new OrderRows(rows, work, keys, limit);
  }

  private Rows group(OpGroup group) {
    if (!group.getGroupVars().getExprs().isEmpty() || group.getAggregators().isEmpty()) {
      throw new UnsupportedStepException();
    }
    Rows rows = open(group.getSubOp());
    int[] keys = slots(group.getGroupVars().getVars());
    List<GroupRows.Count> counts = new ArrayList<>();
    for (ExprAggregator each : group.getAggregators()) {
      counts.add(count(each));
    }
    return new GroupRows(rows, work, keys, counts);
  }

  private GroupRows.Count count(ExprAggregator aggregator) {
    Registers registers = work.registers();
    int slot = registers.slot(aggregator.getVar());
    return switch (aggregator.getAggregator()) {
      case AggCount all -> new GroupRows.Count(slot, Tally.All::new);
      case AggCountVar bound -> {
        int counted = registers.slot(variable(bound.getExprList().get(0)));
        yield new GroupRows.Count(slot, () -> new Tally.Bound(registers, counted));
      }
      case AggCountVarDistinct different -> {
        int counted = registers.slot(variable(different.getExprList().get(0)));
        yield new GroupRows.Count(slot, () -> new Tally.Different(registers, counted, work.kept()));
      }
      default -> throw new UnsupportedStepException();
    };
  }

  private static Var variable(Expr expression) {
    if (!expression.isVariable()) {
      throw new UnsupportedStepException();
    }
    return expression.asVar();
  }
}
