package org.claimgraph.files;

import java.util.Comparator;

/**
 * A line of a file of the project.
 *
 * @param file the file's path from the project's folder, with slashes
 * @param line the line's number, from 1
 */
public record Location(String file, int line) implements Comparable<Location> {
  @Override
  public int compareTo(Location other) {
    return Comparator.comparing(Location::file)
        .thenComparingInt(Location::line)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
