package org.claimgraph.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One Turtle file, read: its triples and where each stands.
 *
 * @param name the file's path from the project's folder
 * @param triples every triple and the line of its object, in the order of the file
 * @param subjects every subject and the line on which it first stands as subject
 * @param findings what is wrong with the file by itself
 * @param complete whether the whole file could be read
 */
public record TurtleFile(
    String name,
    Map<Triple, Integer> triples,
    Map<Node, Integer> subjects,
    List<Finding> findings,
    boolean complete) {

  /** Where the triple stands in this file, if it does. */
  public Optional<Location> where(Triple triple) {
    return Optional.ofNullable(triples.get(triple)).map(this::at);
  }

  /** Where the subject first stands as subject in this file, if it does. */
  public Optional<Location> where(Node subject) {
    return Optional.ofNullable(subjects.get(subject)).map(this::at);
  }

  private Location at(int line) {
    return new Location(name, line);
  }
}
