package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;

/** The values of a query's variables in the row that is looked at, each the number of a node. */
final class Registers {
  /** A variable without a value. */
  static final int UNBOUND = -1;

  private static final int MOST = 64;
  private final Map<Var, Integer> slots = new HashMap<>();
  private final List<Var> variables = new ArrayList<>();
  private final BitSet given = new BitSet();
  private final int[] values = new int[MOST];

  Registers() {
    Arrays.fill(values, UNBOUND);
  }

  /**
   * The place of the variable, a new one if it has none yet.
   *
   * @throws UnsupportedStepException there are too many
   */
  int slot(Var variable) {
    Integer slot = slots.get(variable);
    if (slot != null) {
      return slot;
    }
    if (variables.size() == MOST) {
      throw new UnsupportedStepException();
    }
    slots.put(variable, variables.size());
    variables.add(variable);
    return variables.size() - 1;
  }

  /** The variables, each at its place. */
  List<Var> variables() {
    return variables;
  }

  /** The value at this place. */
  int get(int slot) {
    return values[slot];
  }

  /** Gives it this value. */
  void set(int slot, int value) {
    values[slot] = value;
  }

  /** Gives it a value that the row had before. */
  void give(int slot, int value) {
    values[slot] = value;
    given.set(slot);
  }

  /** Takes the values away that the row had before. */
  void takeGiven() {
    given.stream().forEach(this::clear);
    given.clear();
  }

  /** Whether it has a value that the row did not have before. */
  boolean isOwn(int slot) {
    return values[slot] != UNBOUND && !given.get(slot);
  }

  /** The values of all variables, as they are now, without those that the row had before. */
  int[] copyOwn() {
    int[] own = copy(variables.size());
    given.stream().forEach(slot -> own[slot] = UNBOUND);
    return own;
  }

  /** Takes its value away. */
  void clear(int slot) {
    values[slot] = UNBOUND;
  }

  /** The value of the variable; {@link #UNBOUND} too if it has no place. */
  int value(Var variable) {
    Integer slot = slots.get(variable);
    return slot == null ? UNBOUND : values[slot];
  }

  /** The values of all variables, as they are now, with room for others up to this length. */
  int[] copy(int length) {
    int[] copy = new int[length];
    System.arraycopy(values, 0, copy, 0, variables.size());
    return copy;
  }

  /** The values at these places. */
  int[] copy(int[] slots) {
    int[] result = new int[slots.length];
    for (int i = 0; i < slots.length; i++) {
      result[i] = values[slots[i]];
    }
    return result;
  }

  /** Puts the first of these values in the place of those of all variables. */
  void set(int[] row) {
    System.arraycopy(row, 0, values, 0, variables.size());
  }
}
