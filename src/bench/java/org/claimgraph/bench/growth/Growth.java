package org.claimgraph.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.claimgraph.files.Project;

/**
 * Invented reports of the real report's shape. The same seed and number make the same bytes.
 *
 * @param seed what the random numbers begin with
 * @param reports number of reports
 */
public record Growth(long seed, int reports) {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final String NOTE = "All invented, by a program, to measure with.";

  /**
   * The project of these reports, written into the folder: the ontology and the queries of the
   * model, and data of its own.
   */
  public Project write(Project model, Path folder) throws IOException {
    for (String part : List.of("ontology", "queries")) {
      copy(model.root().resolve(part), folder.resolve(part));
    }
    Shape shape = Shape.kept();
    SharedThings shared = new SharedThings(reports);
    Path data = Files.createDirectories(folder.resolve("data/reports"));
    Files.writeString(folder.resolve("data/things.ttl"), shared.statements(random(0)).turtle(NOTE));
    for (int number = 1; number <= reports; number++) {
      String slug = "r%06d".formatted(number);
      Draft draft = new Draft(slug, shape, random(number), shared);
      Files.writeString(data.resolve(slug + ".ttl"), draft.write().turtle(NOTE));
    }
    return Project.at(folder);
  }

  private Random random(int number) {
    return new Random(seed + number * STEP);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
