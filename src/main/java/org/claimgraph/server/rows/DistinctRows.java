package org.claimgraph.server.rows;

import java.util.HashSet;
import java.util.Set;
import org.claimgraph.server.budget.Held;

/** The rows that differ from all before in some registers. */
final class DistinctRows implements Rows {
  private final Rows input;
  private final Registers registers;
  private final int[] slots;
  private final Held kept;
  private final Set<NumberRow> seen = new HashSet<>();

  DistinctRows(Rows input, Registers registers, int[] slots, Held kept) {
    this.input = input;
    this.registers = registers;
    this.slots = slots;
    this.kept = kept;
  }

  @Override
  public void begin() {
    seen.clear();
    input.begin();
  }

  @Override
  public boolean next() {
    while (input.next()) {
      if (seen.add(new NumberRow(registers.copy(slots)))) {
        kept.one();
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() {
    seen.clear();
    input.reset();
  }
}
