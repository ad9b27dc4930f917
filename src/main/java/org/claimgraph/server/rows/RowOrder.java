package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The order of rows: by the keys that stand behind their values, then, so that equal rows come the
 * same way every time, by all values in the order of the variables' names.
 */
final class RowOrder implements Comparator<int[]> {
  private final Terms terms;
  private final int width;
  private final int[] directions;
  private final int[] byName;

  /**
   * The order of the rows of these variables.
   *
   * @param directions of each key, as Jena writes them
   */
  RowOrder(Terms terms, List<Var> variables, int[] directions) {
    this.terms = terms;
    this.width = variables.size();
    this.directions = directions;
    List<Var> sorted = new ArrayList<>(variables);
    sorted.sort(Comparator.comparing(Var::getName));
    this.byName = sorted.stream().mapToInt(variables::indexOf).toArray();
  }

  @Override
  public int compare(int[] one, int[] other) {
    for (int i = 0; i < directions.length; i++) {
      int order = byValue(one[width + i], other[width + i]);
      if (order != 0) {
        return directions[i] == Query.ORDER_DESCENDING ? -order : order;
      }
    }
    for (int slot : byName) {
      int order = byForm(one[slot], other[slot]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int byValue(int one, int other) {
    if (one == other) {
      return 0;
    }
    if (terms.isPlain(one) && terms.isPlain(other)) {
      return Integer.compare(one, other);
    }
    if (one == Registers.UNBOUND || other == Registers.UNBOUND) {
      return one == Registers.UNBOUND ? -1 : 1;
    }
    return NodeValue.compareAlways(terms.value(one), terms.value(other));
  }

  /** The numbers of the graph are in this order; those that the query made are not. */
  private int byForm(int one, int other) {
    if (one == other) {
      return 0;
    }
    if (terms.isMade(one) || terms.isMade(other)) {
      if (one == Registers.UNBOUND || other == Registers.UNBOUND) {
        return one == Registers.UNBOUND ? -1 : 1;
      }
      return NodeCmp.compareRDFTerms(terms.node(one), terms.node(other));
    }
    return Integer.compare(one, other);
  }
}
