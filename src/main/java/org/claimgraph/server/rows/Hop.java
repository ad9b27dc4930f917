package org.claimgraph.server.rows;

import java.util.function.IntConsumer;
import org.claimgraph.server.budget.Held;
import org.claimgraph.store.compact.Scan;

/** A property path, followed from one node. */
@FunctionalInterface
interface Hop {
  /** Shows each node that the path leads to, as often as it does. */
  void from(int node, IntConsumer found);

  /** One triple, from its subject to its object. */
  static Hop along(Scan scan, int predicate) {
    return (node, found) -> {
      scan.begin(node, predicate, Scan.ANY);
      while (scan.next()) {
        found.accept(scan.object());
      }
    };
  }

  /** One triple, from its object to its subject. */
  static Hop against(Scan scan, int predicate) {
    return (node, found) -> {
      scan.begin(Scan.ANY, predicate, node);
      while (scan.next()) {
        found.accept(scan.subject());
      }
    };
  }

  /** This path and then another. */
  default Hop then(Hop next) {
    return (node, found) -> from(node, between -> next.from(between, found));
  }

  /** This path or another. */
  default Hop or(Hop other) {
    return (node, found) -> {
      from(node, found);
      other.from(node, found);
    };
  }

  /** This path or none at all; each node once. */
  default Hop atMostOnce() {
    return (node, found) -> {
      NumberSet reached = new NumberSet();
      reached.add(node);
      from(node, reached::add);
      show(reached, found);
    };
  }

  /**
   * This path as often as there is more to find; each node once.
   *
   * @param orNot whether the node itself counts
   */
  default Hop repeated(boolean orNot, Held kept) {
    return (node, found) -> {
      NumberSet reached = new NumberSet();
      IntConsumer reach =
          each -> {
            if (reached.add(each)) {
              kept.check();
            }
          };
      if (orNot) {
        reached.add(node);
      } else {
        from(node, reach);
      }
      for (int i = 0; i < reached.size(); i++) {
        from(reached.get(i), reach);
      }
      show(reached, found);
    };
  }

  private static void show(NumberSet reached, IntConsumer found) {
    for (int i = 0; i < reached.size(); i++) {
      found.accept(reached.get(i));
    }
  }
}
