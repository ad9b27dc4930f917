package org.claimgraph.server.rows;

/** The rows, each with the value of an expression in one more register. */
final class ExtendRows implements Rows {
  private final Rows input;
  private final Registers registers;
  private final int slot;
  private final Value value;

  ExtendRows(Rows input, Registers registers, int slot, Value value) {
    this.input = input;
    this.registers = registers;
    this.slot = slot;
    this.value = value;
  }

  @Override
  public void begin() {
    registers.clear(slot);
    input.begin();
  }

  @Override
  public boolean next() {
    registers.clear(slot);
    if (!input.next()) {
      return false;
    }
    registers.set(slot, value.of());
    return true;
  }

  @Override
  public void reset() {
    registers.clear(slot);
    input.reset();
  }
}
