package org.claimgraph.files;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Everything that was written by hand, read: the files of ontology/ and data/.
 *
 * @param project where they are
 * @param ontology the files of the ontology without the shapes
 * @param data the files of the data
 * @param shapes the SHACL shapes, at most one file
 * @param graph all triples of ontology and data
 */
public record Sources(
    Project project,
    List<TurtleFile> ontology,
    List<TurtleFile> data,
    List<TurtleFile> shapes,
    Graph graph) {

  /** The project's files, read; what is wrong with them is in {@link #findings}. */
  public static Sources read(Project project) {
    var ontology =
        project.ontologyFiles().stream()
            .map(file -> TurtleReader.read(project, file, false))
            .toList();
    var data =
        project.dataFiles().parallelStream()
            .map(file -> TurtleReader.read(project, file, false))
            .toList();
    var shapes =
        Stream.of(project.shapesFile())
            .filter(Files::exists)
            .map(file -> TurtleReader.read(project, file, true))
            .toList();
    return new Sources(
        project, ontology, data, shapes, union(Stream.concat(ontology.stream(), data.stream())));
  }

  /** All files, in the order ontology, shapes, data. */
  public List<TurtleFile> files() {
    return Stream.of(ontology, shapes, data).flatMap(List::stream).toList();
  }

  /** The triples of the shapes. */
  public Graph shapesGraph() {
    return union(shapes.stream());
  }

  /** The triples of the files of data whose names begin so, such as {@code data/enrichment/}. */
  public Graph dataIn(String folder) {
    return union(data.stream().filter(file -> file.name().startsWith(folder)));
  }

  /** Whether every file could be read to its end. */
  public boolean complete() {
    return files().stream().allMatch(TurtleFile::complete);
  }

  /** Where the triple stands, if it was written by hand. */
  public Optional<Location> where(Triple triple) {
    return first(file -> file.where(triple));
  }

  /** Where the term first stands as subject, if it does. */
  public Optional<Location> where(Node subject) {
    return first(file -> file.where(subject));
  }

  /** What is wrong with the files: each by itself, then, if all could be read, among each other. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    files().forEach(file -> findings.addAll(file.findings()));
    if (complete()) {
      findings.addAll(UnknownNames.in(this));
      findings.addAll(MisplacedTripleTerms.in(this));
    }
    return findings;
  }

  private Optional<Location> first(Function<TurtleFile, Optional<Location>> where) {
    return files().stream().map(where).flatMap(Optional::stream).findFirst();
  }

  private static Graph union(Stream<TurtleFile> files) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    files.forEach(file -> file.triples().keySet().forEach(graph::add));
    return graph;
  }
}
