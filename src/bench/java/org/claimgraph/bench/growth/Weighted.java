package org.claimgraph.bench.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Forms of claims to draw from, each as often as its count says. */
final class Weighted {
  private final List<ClaimPattern> patterns;
  private final int[] upTo;

  Weighted(List<ClaimPattern> patterns) {
    this.patterns = patterns;
    this.upTo = patterns.stream().mapToInt(ClaimPattern::count).toArray();
    Arrays.parallelPrefix(upTo, Integer::sum);
  }

  /** One of the forms. */
  ClaimPattern draw(Random random) {
    int place = Arrays.binarySearch(upTo, random.nextInt(upTo[upTo.length - 1]) + 1);
    return patterns.get(place < 0 ? -place - 1 : place);
  }
}
