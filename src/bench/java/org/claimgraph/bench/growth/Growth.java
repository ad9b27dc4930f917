package org.claimgraph.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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
    return write(model, folder, 1, reports);
  }

  /** The same with only the reports of these numbers, of which the first is 1. */
  public Project write(Project model, Path folder, int first, int last) throws IOException {
    Project project = ProjectCopy.of(model, List.of("ontology", "queries"), folder);
    Shape shape = Shape.kept();
    SharedThings shared = new SharedThings(reports);
    Path data = Files.createDirectories(folder.resolve("data/reports"));
    Files.writeString(folder.resolve("data/things.ttl"), shared.statements(random(0)).turtle(NOTE));
    for (int number = first; number <= last; number++) {
      String slug = "r%06d".formatted(number);
      Draft draft = new Draft(slug, shape, random(number), shared);
      Files.writeString(data.resolve(slug + ".ttl"), draft.write().turtle(NOTE));
    }
    return project;
  }

  private Random random(int number) {
    return new Random(seed + number * STEP);
  }
}
