package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row of numbers as the engine below sees rows. */
final class RowBinding extends BindingBase {
  private final List<Var> variables;
  private final int[] numbers;
  private final Terms terms;

  /**
   * A row.
   *
   * @param variables of the numbers
   * @param numbers of the nodes; of what the parent has too, {@link Registers#UNBOUND}
   * @param parent what else the row has
   */
  RowBinding(List<Var> variables, int[] numbers, Terms terms, @Nullable Binding parent) {
    super(parent);
    this.variables = variables;
    this.numbers = numbers;
    this.terms = terms;
  }

  @Override
  protected Iterator<Var> vars1() {
    List<Var> bound = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != Registers.UNBOUND) {
        bound.add(variables.get(i));
      }
    }
    return bound.iterator();
  }

  @Override
  protected int size1() {
    int size = 0;
    for (int number : numbers) {
      size += number == Registers.UNBOUND ? 0 : 1;
    }
    return size;
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return number(variable) != Registers.UNBOUND;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    int number = number(variable);
    return number == Registers.UNBOUND ? null : terms.node(number);
  }

  private int number(Var variable) {
    for (int i = 0; i < numbers.length; i++) {
      if (variables.get(i).equals(variable)) {
        return numbers[i];
      }
    }
    return Registers.UNBOUND;
  }

  @Override
  protected Binding detachWithNewParent(Binding newParent) {
    return new RowBinding(variables, numbers, terms, newParent);
  }
}
