package org.claimgraph.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.files.Project;

/** Copies of projects. */
public final class ProjectCopy {
  private ProjectCopy() {}

  /** These parts of the project, such as {@code ontology}, copied into the folder. */
  public static Project of(Project model, List<String> parts, Path folder) throws IOException {
    for (String part : parts) {
      Path from = model.root().resolve(part);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = folder.resolve(part).resolve(from.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return Project.at(folder);
  }
}
