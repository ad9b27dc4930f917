package org.claimgraph.server.rows;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.jspecify.annotations.Nullable;

/** Rows of numbers, for the engine below. */
final class RowIterator extends QueryIter {
  private final QueryIterator input;
  private final Rows rows;
  private final Work work;
  private final RowView view;
  private final @Nullable List<Var> shown;
  private int[] slots = {};
  private boolean begun;
  private boolean ready;

  /**
   * The rows.
   *
   * @param input is closed with them
   * @param shown the variables that they have; nothing if they have all
   */
  RowIterator(QueryIterator input, Rows rows, RowView view, Work work, @Nullable List<Var> shown) {
    super(work.context());
    this.input = input;
    this.rows = rows;
    this.view = view;
    this.work = work;
    this.shown = shown;
  }

  @Override
  protected boolean hasNextBinding() {
    if (!begun) {
      begun = true;
      slots = shown == null ? slots : shown.stream().mapToInt(work.registers()::slot).toArray();
      rows.begin();
    }
    ready = ready || rows.next();
    return ready;
  }

  @Override
  protected Binding moveToNextBinding() {
    ready = false;
    Registers registers = work.registers();
    return shown == null
        ? new RowBinding(registers.variables(), registers.copyOwn(), work.terms(), view.under())
        : new RowBinding(shown, registers.copy(slots), work.terms(), null);
  }

  @Override
  protected void closeIterator() {
    work.kept().release();
    input.close();
  }

  @Override
  protected void requestCancel() {
    input.cancel();
  }
}
