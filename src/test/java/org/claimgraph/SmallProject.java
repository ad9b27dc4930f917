package org.claimgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.publish.Publication;

/** A valid project of one invented report, with the real ontology and the real queries. */
public final class SmallProject {
  private static final Path TOP = Path.of("").toAbsolutePath();
  private static final Path RESOURCES = TOP.resolve("src/test/resources");

  private SmallProject() {}

  /** The project, copied into this folder. */
  public static Project in(Path folder) throws IOException {
    for (String part : List.of("ontology", "queries")) {
      copy(TOP.resolve(part), folder.resolve(part));
    }
    copy(RESOURCES.resolve("projects/small/data"), folder.resolve("data"));
    return Project.at(folder);
  }

  /**
   * The project with one more file, of this text: {@code data/a-fault.ttl}, which sorts before the
   * others, so that what it adds to a thing of theirs is found in it.
   */
  public static Project with(String turtle, Path folder) throws IOException {
    Project project = in(folder);
    Files.writeString(folder.resolve("data/a-fault.ttl"), turtle);
    return project;
  }

  /** The project itself with a second, invented report beside its own, copied into this folder. */
  public static Project realWithSecondReport(Path folder) throws IOException {
    for (String part : List.of("ontology", "queries", "data")) {
      copy(TOP.resolve(part), folder.resolve(part));
    }
    copy(RESOURCES.resolve("projects/second/data"), folder.resolve("data"));
    return Project.at(folder);
  }

  /** The project's graph, derived, with everything that is needed to send it out. */
  public static Publication publication(Project project) {
    Sources sources = Sources.read(project);
    var dataset = new Derivation(project).derive(sources.graph());
    return Assembly.publication(project, Assembly.snapshot(sources, dataset));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
