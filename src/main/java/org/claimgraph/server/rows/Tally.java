package org.claimgraph.server.rows;

import org.claimgraph.server.budget.Held;

/** A count over the rows of one group. */
interface Tally {
  /** The row in the registers is one more of the group. */
  void add();

  /** The count so far. */
  long count();

  /** Counts the rows in which a register has a value. */
  final class Bound implements Tally {
    private final Registers registers;
    private final int slot;
    private long count;

    Bound(Registers registers, int slot) {
      this.registers = registers;
      this.slot = slot;
    }

    @Override
    public void add() {
      if (registers.get(slot) != Registers.UNBOUND) {
        count++;
      }
    }

    @Override
    public long count() {
      return count;
    }
  }

  /** Counts the rows. */
  final class All implements Tally {
    private long count;

    @Override
    public void add() {
      count++;
    }

    @Override
    public long count() {
      return count;
    }
  }

  /** Counts the different values of a register. */
  final class Different implements Tally {
    private final Registers registers;
    private final int slot;
    private final Held kept;
    private final NumberSet seen = new NumberSet();

    Different(Registers registers, int slot, Held kept) {
      this.registers = registers;
      this.slot = slot;
      this.kept = kept;
    }

    @Override
    public void add() {
      int value = registers.get(slot);
      if (value != Registers.UNBOUND && seen.add(value)) {
        kept.one();
      }
    }

    @Override
    public long count() {
      return seen.size();
    }
  }
}
