package org.claimgraph.server.rows;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.sparql.expr.NodeValue;
import org.claimgraph.server.budget.Held;

/** One row for each group of rows that agree in some registers, with counts over them. */
final class GroupRows implements Rows {
  private final Rows input;
  private final Registers registers;
  private final int[] keys;
  private final List<Count> counts;
  private final Held kept;
  private final Terms terms;
  private Iterator<Map.Entry<NumberRow, Tally[]>> groups = Collections.emptyIterator();

  /**
   * A count.
   *
   * @param slot where it goes
   * @param tally a new one for each group
   */
  record Count(int slot, Supplier<Tally> tally) {}

  GroupRows(Rows input, Work work, int[] keys, List<Count> counts) {
    this.input = input;
    this.registers = work.registers();
    this.terms = work.terms();
    this.kept = work.kept();
    this.keys = keys;
    this.counts = counts;
  }

  @Override
  public void begin() {
    clear();
    input.begin();
    groups = grouped().entrySet().iterator();
  }

  private Map<NumberRow, Tally[]> grouped() {
    Map<NumberRow, Tally[]> grouped = new HashMap<>();
    if (keys.length == 0) {
      grouped.put(new NumberRow(new int[0]), tallies());
    }
    while (input.next()) {
      Tally[] tallies =
          grouped.computeIfAbsent(new NumberRow(registers.copy(keys)), key -> tallies());
      for (Tally tally : tallies) {
        tally.add();
      }
    }
    return grouped;
  }

  private Tally[] tallies() {
    kept.one();
    return counts.stream().map(each -> each.tally().get()).toArray(Tally[]::new);
  }

  @Override
  public boolean next() {
    clear();
    if (!groups.hasNext()) {
      return false;
    }
    Map.Entry<NumberRow, Tally[]> group = groups.next();
    for (int i = 0; i < keys.length; i++) {
      registers.set(keys[i], group.getKey().get(i));
    }
    for (int i = 0; i < counts.size(); i++) {
      long count = group.getValue()[i].count();
      registers.set(counts.get(i).slot(), terms.id(NodeValue.makeInteger(count).asNode()));
    }
    return true;
  }

  private void clear() {
    for (int key : keys) {
      registers.clear(key);
    }
    counts.forEach(each -> registers.clear(each.slot()));
  }

  @Override
  public void reset() {
    clear();
    groups = Collections.emptyIterator();
    input.reset();
  }
}
