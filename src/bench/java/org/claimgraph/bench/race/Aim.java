package org.claimgraph.bench.race;

import java.util.List;
import java.util.Map;

/**
 * What is aimed at for one measure.
 *
 * @param words what it is
 * @param measure what was measured
 * @param against how the figure is made of what was measured
 * @param bounds by data: what it is to reach; not a number where the figure is only to be told
 */
record Aim(String words, String measure, Against against, Map<String, Double> bounds) {
  /** How the figure of an aim is made. */
  sealed interface Against {
    /** Whether a greater figure is a better one. */
    boolean isLeast();
  }

  /** How many times as good as the best of these engines ours is; of all, if none is named. */
  record Peers(List<String> engines) implements Against {
    @Override
    public boolean isLeast() {
      return true;
    }
  }

  /** Our own value, which is itself a ratio. */
  record Ours(boolean isLeast) implements Against {}

  /** How many times our own value on these other data ours is. */
  record Growth(String data) implements Against {
    @Override
    public boolean isLeast() {
      return false;
    }
  }
}
