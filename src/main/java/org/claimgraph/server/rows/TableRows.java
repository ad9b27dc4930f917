package org.claimgraph.server.rows;

import java.util.List;

/** Each row of the input with each row of a table that agrees with it. */
final class TableRows implements Rows {
  private final Rows input;
  private final Part[] columns;
  private final List<int[]> table;
  private int at;

  /**
   * Rows with a table.
   *
   * @param columns where its values go
   * @param table its rows; {@link Registers#UNBOUND} where there is no value
   */
  TableRows(Rows input, Part[] columns, List<int[]> table) {
    this.input = input;
    this.columns = columns;
    this.table = table;
    this.at = table.size();
  }

  @Override
  public void begin() {
    undo();
    at = table.size();
    input.begin();
  }

  @Override
  public boolean next() {
    while (true) {
      undo();
      while (at < table.size()) {
        if (take(table.get(at++))) {
          return true;
        }
        undo();
      }
      if (!input.next()) {
        return false;
      }
      at = 0;
    }
  }

  private boolean take(int[] row) {
    for (int i = 0; i < columns.length; i++) {
      if (row[i] != Registers.UNBOUND && !columns[i].take(row[i])) {
        return false;
      }
    }
    return true;
  }

  private void undo() {
    for (Part column : columns) {
      column.undo();
    }
  }

  @Override
  public void reset() {
    undo();
    at = table.size();
    input.reset();
  }
}
