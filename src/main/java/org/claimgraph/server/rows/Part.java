package org.claimgraph.server.rows;

import org.claimgraph.store.compact.Scan;

/** One of the three parts of a pattern, or of a triple term in it. */
sealed interface Part {
  /** What the triples must have here in the present row; {@link Scan#ANY} if that is open. */
  int wanted();

  /** Whether a node fits, given what fitted before; may give registers a value. */
  boolean take(int node);

  /** Takes the values back that it gave. */
  void undo();

  /** A node. */
  record Constant(int wanted) implements Part {
    @Override
    public boolean take(int node) {
      return node == wanted;
    }

    @Override
    public void undo() {
      // It gave none.
    }
  }

  /** A variable. */
  final class Variable implements Part {
    private final Registers registers;
    private final int slot;
    private boolean gave;

    Variable(Registers registers, int slot) {
      this.registers = registers;
      this.slot = slot;
    }

    @Override
    public int wanted() {
      return registers.get(slot);
    }

    @Override
    public boolean take(int node) {
      int value = registers.get(slot);
      if (value == Registers.UNBOUND) {
        gave = true;
        registers.set(slot, node);
        return true;
      }
      return value == node;
    }

    @Override
    public void undo() {
      if (gave) {
        gave = false;
        registers.clear(slot);
      }
    }
  }

  /** A triple term with a variable in it. */
  record Term(Terms terms, Part subject, Part predicate, Part object) implements Part {
    @Override
    public int wanted() {
      return Scan.ANY;
    }

    @Override
    public boolean take(int node) {
      return terms.isTripleTerm(node)
          && subject.take(terms.part(node, 0))
          && predicate.take(terms.part(node, 1))
          && object.take(terms.part(node, 2));
    }

    @Override
    public void undo() {
      subject.undo();
      predicate.undo();
      object.undo();
    }
  }
}
