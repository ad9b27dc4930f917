package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
   * The data of this name: the model's own, or about so many triples. They stay in the folder, and
   * are taken from it when the same program is to make the same again.
   *
   * @throws NumberFormatException neither real nor a number
   */
  static GrowthData of(String size, long seed, Project model, Path folder) throws IOException {
    String maker = Maker.of(model, size.equals(REAL)) + "-" + seed;
    Optional<GrowthData> kept = GrowthData.kept(folder, maker);
    if (kept.isPresent()) {
      return kept.get();
    }
    Folders.empty(folder);
    GrowthData data = write(size, seed, model, folder);
    data.keep(maker);
    return data;
  }

  private static GrowthData write(String size, long seed, Project model, Path folder)
      throws IOException {
    if (size.equals(REAL)) {
      List<String> parts = List.of("ontology", "queries", "data");
      return GrowthData.write(ProjectCopy.of(model, parts, folder.resolve("project")), folder);
    }
    long reports = Math.max(1, Math.round((Long.parseLong(size) - BASE) / (double) REPORT));
    return GrowthData.write(new Growth(seed, Math.toIntExact(reports)), model, folder);
  }
}
