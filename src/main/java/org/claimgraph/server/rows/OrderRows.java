package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.claimgraph.server.budget.Held;

/** The rows in order, all or the first of them. */
final class OrderRows implements Rows {
  private final Rows input;
  private final Registers registers;
  private final Terms terms;
  private final List<Key> keys;
  private final Held kept;
  private final long limit;
  private int[][] sorted = {};
  private int at;
  private boolean shown;

  /**
   * What rows are sorted by.
   *
   * @param value of a row
   * @param direction as Jena writes it
   */
  record Key(Value value, int direction) {}

  OrderRows(Rows input, Work work, List<Key> keys, long limit) {
    this.input = input;
    this.registers = work.registers();
    this.terms = work.terms();
    this.kept = work.kept();
    this.keys = List.copyOf(keys);
    this.limit = limit;
  }

  @Override
  public void begin() {
    hide();
    input.begin();
    RowOrder order =
        new RowOrder(
            terms, registers.variables(), keys.stream().mapToInt(Key::direction).toArray());
    sorted = limit < Integer.MAX_VALUE ? least(order) : all(order);
    at = 0;
  }

  private int[][] all(Comparator<int[]> order) {
    List<int[]> rows = new ArrayList<>();
    while (input.next()) {
      kept.one();
      rows.add(withKeys());
    }
    int[][] result = rows.toArray(int[][]::new);
    Arrays.sort(result, order);
    return result;
  }

  private int[][] least(Comparator<int[]> order) {
    PriorityQueue<int[]> rows = new PriorityQueue<>(order.reversed());
    while (input.next()) {
      int[] row = withKeys();
      if (rows.size() < limit) {
        kept.one();
        rows.add(row);
      } else if (limit > 0 && order.compare(row, rows.element()) < 0) {
        rows.remove();
        rows.add(row);
      }
    }
    int[][] result = rows.toArray(int[][]::new);
    Arrays.sort(result, order);
    return result;
  }

  /** The row in the registers, and its keys. */
  private int[] withKeys() {
    int width = registers.variables().size();
    int[] row = registers.copy(width + keys.size());
    for (int i = 0; i < keys.size(); i++) {
      row[width + i] = keys.get(i).value().of();
    }
    return row;
  }

  @Override
  public boolean next() {
    if (at == sorted.length) {
      hide();
      return false;
    }
    registers.set(sorted[at++]);
    shown = true;
    return true;
  }

  private void hide() {
    if (shown) {
      shown = false;
      for (int slot = 0; slot < registers.variables().size(); slot++) {
        registers.clear(slot);
      }
    }
  }

  @Override
  public void reset() {
    hide();
    sorted = new int[0][];
    at = 0;
    input.reset();
  }
}
