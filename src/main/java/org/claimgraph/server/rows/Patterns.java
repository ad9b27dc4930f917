package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;

/** Makes the patterns of a query ready: each a step that goes on from the rows before. */
final class Patterns {
  private final Work work;
  private final Parts parts;
  private final Conditions conditions;
  private final Values values;

  /** Variables that have a value in each row so far. */
  private Set<Var> known;

  /** Whether the patterns are in a good order for the rows that come. */
  private boolean ordered;

  /**
   * Patterns that go on from rows.
   *
   * @param known the variables that these rows have
   */
  Patterns(Work work, RowView view, Set<Var> known) {
    this.work = work;
    this.parts = new Parts(work);
    this.conditions = new Conditions(work, view, this::inside);
    this.values = new Values(work, view);
    this.known = new HashSet<>(known);
    this.ordered = known.isEmpty();
  }

  /**
   * The rows of the input with what the pattern finds.
   *
   * @throws UnsupportedStepException it cannot be carried out here
   */
  Rows of(Op op, Rows input) {
    return switch (op) {
      case OpBGP patterns -> patterns(patterns, input);
      case OpPath path -> path(path, input);
      case OpSequence sequence -> sequence(sequence.getElements(), input);
      case OpFilter filter -> filtered(of(filter.getSubOp(), input), filter.getExprs().getList());
      case OpExtend extend -> extended(of(extend.getSubOp(), input), extend);
      case OpConditional optional -> optional(optional, input);
      case OpUnion union -> union(List.of(union.getLeft(), union.getRight()), input);
      case OpDisjunction union -> union(union.getElements(), input);
      case OpTable table -> table(table, input);
      default -> throw new UnsupportedStepException();
    };
  }

  private Rows patterns(OpBGP op, Rows input) {
    List<Triple> patterns = op.getPattern().getList();
    List<Triple> inOrder = ordered ? patterns : work.planning().ordered(patterns, known);
    Rows rows = input;
    for (Triple pattern : work.planning().needed(inOrder)) {
      rows = new PatternRows(rows, work.graph().scan(), parts.of(pattern), work.kept());
    }
    known.addAll(OpVars.visibleVars(op));
    return rows;
  }

  private Rows path(OpPath op, Rows input) {
    TriplePath path = op.getTriplePath();
    boolean open = !isKnown(path.getSubject()) && !isKnown(path.getObject());
    if (open && Hops.mayBeEmpty(path.getPath())) {
      // It then leads from every node to itself.
      throw new UnsupportedStepException();
    }
    Hops hops = new Hops(work);
    PathRows.Ends ends =
        new PathRows.Ends(
            parts.end(path.getSubject()),
            hops.of(path.getPath(), true),
            parts.end(path.getObject()),
            hops.of(path.getPath(), false));
    known.addAll(OpVars.visibleVars(op));
    return new PathRows(input, ends, work);
  }

  private boolean isKnown(Node end) {
    return !Var.isVar(end) || known.contains(Var.alloc(end));
  }

  private Rows sequence(List<Op> steps, Rows input) {
    Rows rows = input;
    for (Op step : steps) {
      rows = of(step, rows);
    }
    return rows;
  }

  /** The rows that pass all of these conditions. */
  Rows filtered(Rows input, List<Expr> filters) {
    Rows rows = input;
    for (Expr filter : filters) {
      rows = new FilterRows(rows, conditions.of(filter), work.kept());
    }
    return rows;
  }

  /** The rows with the values that the step adds. */
  Rows extended(Rows input, OpExtend extend) {
    Rows rows = input;
    for (Var variable : extend.getVarExprList().getVars()) {
      Value value = value(extend.getVarExprList().getExpr(variable));
      rows = new ExtendRows(rows, work.registers(), work.registers().slot(variable), value);
    }
    return rows;
  }

  /** The value of an expression. */
  Value value(Expr expression) {
    return values.of(expression);
  }

  private Rows optional(OpConditional optional, Rows input) {
    Rows left = of(optional.getLeft(), input);
    return new OptionalRows(left, inside(optional.getRight()));
  }

  private Rows union(List<Op> branches, Rows input) {
    return new UnionRows(input, branches.stream().map(this::inside).toList());
  }

  /** A pattern within, which begins with the registers as they are, each time anew. */
  private Rows inside(Op op) {
    Set<Var> before = known;
    boolean orderedBefore = ordered;
    known = new HashSet<>(before);
    ordered = before.isEmpty();
    try {
      return of(op, new Once());
    } finally {
      known = before;
      ordered = orderedBefore;
    }
  }

  private Rows table(OpTable op, Rows input) {
    if (op.isJoinIdentity()) {
      return input;
    }
    List<Var> variables = op.getTable().getVars();
    Part[] columns = variables.stream().map(parts::end).toArray(Part[]::new);
    List<int[]> rows = new ArrayList<>();
    op.getTable().rows().forEachRemaining(row -> rows.add(row(row, variables)));
    return new TableRows(input, columns, rows);
  }

  private int[] row(Binding row, List<Var> variables) {
    return variables.stream()
        .map(row::get)
        .mapToInt(value -> value == null ? Registers.UNBOUND : work.terms().id(value))
        .toArray();
  }
}
