package org.claimgraph.server.rows;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows of the engine below, their values put into the registers. */
final class InputRows implements Rows {
  private final QueryIterator input;
  private final Registers registers;
  private final Terms terms;
  private final RowView view;

  /**
   * These rows.
   *
   * @param view is told of the whole row
   */
  InputRows(QueryIterator input, Work work, RowView view) {
    this.input = input;
    this.registers = work.registers();
    this.terms = work.terms();
    this.view = view;
  }

  @Override
  public void begin() {
    // They come once.
  }

  @Override
  public boolean next() {
    reset();
    if (!input.hasNext()) {
      return false;
    }
    Binding row = input.next();
    view.under(row);
    for (int slot = 0; slot < registers.variables().size(); slot++) {
      Var variable = registers.variables().get(slot);
      Node value = row.get(variable);
      if (value != null) {
        registers.give(slot, terms.id(value));
      }
    }
    return true;
  }

  @Override
  public void reset() {
    registers.takeGiven();
  }
}
