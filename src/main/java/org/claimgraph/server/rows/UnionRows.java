package org.claimgraph.server.rows;

import java.util.List;

/** Each row of the input with each row of each branch. */
final class UnionRows implements Rows {
  private final Rows input;
  private final List<Rows> branches;
  private int branch;

  /** Each branch begins with the registers as the input left them. */
  UnionRows(Rows input, List<Rows> branches) {
    this.input = input;
    this.branches = List.copyOf(branches);
    this.branch = branches.size();
  }

  @Override
  public void begin() {
    branches.forEach(Rows::reset);
    branch = branches.size();
    input.begin();
  }

  @Override
  public boolean next() {
    while (true) {
      while (branch < branches.size()) {
        if (branches.get(branch).next()) {
          return true;
        }
        branch++;
        if (branch < branches.size()) {
          branches.get(branch).begin();
        }
      }
      if (!input.next()) {
        return false;
      }
      branch = 0;
      branches.getFirst().begin();
    }
  }

  @Override
  public void reset() {
    branches.forEach(Rows::reset);
    branch = branches.size();
    input.reset();
  }
}
