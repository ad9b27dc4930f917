package org.claimgraph.bench.growth;

import java.util.List;
import java.util.Random;

/** Invents figures: exact, between, about, at least, vague, as often as in the real report. */
final class Figures {
  private static final List<String> BOUNDS =
      List.of(
          "exact",
          "exact",
          "exact",
          "exact",
          "vague",
          "vague",
          "vague",
          "between",
          "about",
          "at-least");
  private static final int MOST = 900;

  private final Random random;
  private final SharedThings shared;
  private final Statements statements;

  Figures(Random random, SharedThings shared, Statements statements) {
    this.random = random;
    this.shared = shared;
    this.statements = statements;
  }

  /** The name itself, now that of a figure. */
  String add(String name) {
    String bound = BOUNDS.get(random.nextInt(BOUNDS.size()));
    int number = 1 + random.nextInt(MOST);
    statements.add(name, "a", "cg:Figure", "rdfs:label", Statements.english(bound + " " + number));
    statements.add(name, "cg:boundKind", "bound:" + bound, "cg:unit", "unit:person");
    statements.add(name, "cg:counts", shared.draw("population", random));
    if (bound.equals("exact") || bound.equals("about")) {
      statements.add(name, "cg:value", Integer.toString(number));
    }
    if (bound.equals("exact") || bound.equals("between") || bound.equals("at-least")) {
      statements.add(name, "cg:lowerBound", Integer.toString(number));
    }
    if (bound.equals("exact") || bound.equals("between")) {
      int upper = bound.equals("exact") ? number : number + 1 + random.nextInt(MOST);
      statements.add(name, "cg:upperBound", Integer.toString(upper));
    }
    return name;
  }
}
