package org.claimgraph.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds ontology/, data/ and queries/.
 *
 * @param root its absolute path
 */
public record Project(Path root) {
  /** The system property that names the project's folder. */
  public static final String HOME = "claimgraph.home";

  /** The project in this folder. */
  public static Project at(Path folder) {
    return new Project(folder.toAbsolutePath().normalize());
  }

  /** The project that {@link #HOME} names, else the one the working directory lies in, if any. */
  public static Optional<Project> locate() {
    String home = System.getProperty(HOME);
    if (home != null) {
      return Optional.of(at(Path.of(home)));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(Project::at)
        .filter(Project::isThere)
        .findFirst();
  }

  /** Whether the folder holds ontology/, data/ and queries/. */
  public boolean isThere() {
    return Stream.of("ontology", "data", "queries")
        .allMatch(name -> Files.isDirectory(root.resolve(name)));
  }

  /** The files of ontology/ that are served, sorted; the shapes are not among them. */
  public List<Path> ontologyFiles() {
    return files("ontology", ".ttl", 1).filter(file -> !file.equals(shapesFile())).toList();
  }

  /** The SHACL shapes. */
  public Path shapesFile() {
    return root.resolve("ontology/shapes.ttl");
  }

  /** The Turtle files of data/ and of the folders in it, sorted. */
  public List<Path> dataFiles() {
    return files("data", ".ttl", Integer.MAX_VALUE).toList();
  }

  /** The queries that stand directly in this folder (such as {@code queries/derive}), sorted. */
  public List<Path> queryFiles(String folder) {
    return files(folder, ".rq", 1).toList();
  }

  /** The queries of queries/ and of the folders in it, sorted. */
  public List<Path> queryFiles() {
    return files("queries", ".rq", Integer.MAX_VALUE).toList();
  }

  /** The file's path from the project's folder, with slashes. */
  public String name(Path file) {
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private Stream<Path> files(String folder, String ending, int depth) {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.walk(start, depth)) {
      return found
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + start, e);
    }
  }
}
