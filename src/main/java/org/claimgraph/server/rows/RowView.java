package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/** The row in the registers as the engine below sees rows; it changes as they do. */
final class RowView extends BindingBase {
  private final Registers registers;
  private final Terms terms;

  RowView(Registers registers, Terms terms) {
    super(null);
    this.registers = registers;
    this.terms = terms;
  }

  /** What else the row has, from now on. */
  void under(Binding row) {
    parent = row;
  }

  /** What else the row has. */
  @Nullable Binding under() {
    return parent;
  }

  @Override
  protected Iterator<Var> vars1() {
    return bound().iterator();
  }

  private List<Var> bound() {
    List<Var> bound = new ArrayList<>();
    List<Var> variables = registers.variables();
    for (int slot = 0; slot < variables.size(); slot++) {
      if (registers.isOwn(slot)) {
        bound.add(variables.get(slot));
      }
    }
    return bound;
  }

  @Override
  protected int size1() {
    return bound().size();
  }

  @Override
  protected boolean isEmpty1() {
    return bound().isEmpty();
  }

  @Override
  protected boolean contains1(Var variable) {
    return registers.value(variable) != Registers.UNBOUND;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int value = registers.value(variable);
    return value == Registers.UNBOUND ? null : terms.node(value);
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    return BindingFactory.copy(this);
  }

  @Override
  protected Binding detachWithOriginalParent() {
    return BindingFactory.copy(this);
  }
}
