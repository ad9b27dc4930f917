package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.GrowthData;
import org.claimgraph.bench.growth.Growth;
import org.claimgraph.bench.growth.ProjectCopy;
import org.claimgraph.files.Project;

/** The data to measure on. */
final class TestData {
  /** The name of the project's own data. */
  static final String REAL = "real";

  /** Triples without any report: the ontology and the description. */
  private static final int BASE = 5_700;

  /** Triples that one report adds. */
  private static final int REPORT = 2_690;

  private TestData() {}

  /**
   * The data of this name, written into the folder, which is emptied first: the model's own, or
   * about so many triples.
   *
   * @throws NumberFormatException neither real nor a number
   */
  static GrowthData write(String size, long seed, Project model, Path folder) throws IOException {
    empty(folder);
    if (size.equals(REAL)) {
      List<String> parts = List.of("ontology", "queries", "data");
      return GrowthData.write(ProjectCopy.of(model, parts, folder.resolve("project")), folder);
    }
    long reports = Math.max(1, Math.round((Long.parseLong(size) - BASE) / (double) REPORT));
    return GrowthData.write(new Growth(seed, Math.toIntExact(reports)), model, folder);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
