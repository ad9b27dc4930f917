package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claimgraph.SmallProject;
import org.claimgraph.files.Sources;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of good/ is laid over the small project, and nothing may be found. */
final class GoodInputTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsFound(Path file) throws IOException {
    var project = SmallProject.with(Files.readString(file), folder);
    assertEquals(List.of(), Checks.written(Sources.read(project)));
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/good"))) {
      return files.sorted().toList();
    }
  }
}
