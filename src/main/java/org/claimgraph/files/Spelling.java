package org.claimgraph.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which known name was meant. */
public final class Spelling {
  private Spelling() {}

  /** The known name that takes the fewest changed letters, if a third of the length suffices. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String end = lastPart(word);
    return known.stream()
        .filter(name -> stem(name).equals(stem(word)))
        .filter(name -> distance(end, lastPart(name)) <= Math.max(1, end.length() / 3))
        .min(
            Comparator.comparingInt((String name) -> distance(end, lastPart(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - lastPart(name).length());
  }

  private static String lastPart(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')) + 1);
  }

  /** The number of letters to insert, delete, change or swap to get from one word to the other. */
  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
      }
    }
    return cost[from.length()][to.length()];
  }

  private static int cheapest(int[][] cost, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int change = cost[i - 1][j - 1] + (same ? 0 : 1);
    int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
