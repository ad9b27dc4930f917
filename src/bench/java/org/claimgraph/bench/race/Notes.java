package org.claimgraph.bench.race;

import java.util.ArrayList;
import java.util.List;

/** What was measured on some data, and what went wrong. */
final class Notes {
  private final String data;
  private final List<Figure> figures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  Notes(String data) {
    this.data = data;
  }

  /** Notes a value; what is measured in several rounds has several. */
  void note(String engine, String measure, double value) {
    figures.add(new Figure(data, engine, measure, value));
  }

  /** Notes in words what was not run, failed, or was not equal. */
  void remark(String words) {
    remarks.add(words);
  }

  /** All values, in the order in which they were noted. */
  List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** All remarks. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }
}
