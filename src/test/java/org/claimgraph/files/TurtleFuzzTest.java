package org.claimgraph.files;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.claimgraph.Mutation;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoilt Turtle gives findings with a line, never an exception. */
final class TurtleFuzzTest {
  private static final long SEED = Long.getLong("claimgraph.fuzz.seed", 20240405);
  private static final int NUMBER = Integer.getInteger("claimgraph.fuzz.number", 400);

  @TempDir Path folder;

  @Test
  void spoiltFilesGiveFindings() throws IOException {
    Mutation mutation = new Mutation(SEED);
    List<Path> files = RealProject.PROJECT.dataFiles();
    Project project = Project.at(folder);
    Path file = Files.createDirectories(folder.resolve("data")).resolve("x.ttl");
    for (int i = 0; i < NUMBER; i++) {
      String text = Files.readString(files.get(i % files.size()));
      String part = text.substring(0, Math.min(text.length(), 4_000));
      Files.writeString(file, mutation.of(part).replaceAll("[\\ud800-\\udfff]", "?"));
      TurtleFile read =
          assertTimeoutPreemptively(
              Duration.ofSeconds(10), () -> TurtleReader.read(project, file, false));
      for (Finding finding : read.findings()) {
        assertTrue(finding.toString().startsWith("data/x.ttl:"), finding.toString());
      }
    }
  }
}
