package org.claimgraph.files;

import java.util.Comparator;

/**
 * A mistake in a file: where it is, what is, and what to do.
 *
 * @param where the line
 * @param what what is wrong there, in words, without a full stop
 * @param remedy what to do about it, in words, without a full stop; empty where {@code what} says
 *     it
 */
public record Finding(Location where, String what, String remedy) implements Comparable<Finding> {
  @Override
  public int compareTo(Finding other) {
    return Comparator.comparing(Finding::where)
        .thenComparing(Finding::what)
        .thenComparing(Finding::remedy)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return where + ": " + sentence(what) + (remedy.isEmpty() ? "" : " " + sentence(remedy));
  }

  private static String sentence(String words) {
    return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
  }
}
