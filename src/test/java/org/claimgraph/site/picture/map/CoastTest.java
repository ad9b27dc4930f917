package org.claimgraph.site.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.claimgraph.Shell;
import org.junit.jupiter.api.Test;

/** The coastlines are what their sources make, and small. */
final class CoastTest {
  private static final Path SOURCES = Path.of("src/main/web/map");
  private static final Path MAP =
      Path.of("src/main/resources/org/claimgraph/site/assets/map.properties").toAbsolutePath();
  private static final Path WORK = Path.of("target/map").toAbsolutePath();
  private static final int MOST_BYTES = 12_000;

  @Test
  void coastIsWhatTheSourcesMake() throws IOException, InterruptedException {
    Files.createDirectories(WORK);
    for (String part : List.of("package.json", "package-lock.json", "build.mjs")) {
      Files.copy(SOURCES.resolve(part), WORK.resolve(part), StandardCopyOption.REPLACE_EXISTING);
    }
    Shell npm = Shell.run(WORK, Map.of(), "npm ci --ignore-scripts --no-audit --no-fund");
    if (npm.exit() != 0) {
      String reason = "npm could not install what the map is made of: " + npm.output();
      if ("true".equals(System.getenv("CI"))) {
        fail(reason);
      }
      abort(reason);
    }
    Shell build = Shell.run(WORK, Map.of(), "npm run build -- built.properties");
    assertEquals(0, build.exit(), build.output());
    assertEquals(
        -1,
        Files.mismatch(WORK.resolve("built.properties"), MAP),
        "map.properties is not what src/main/web/map makes. Build it as its README says.");
  }

  @Test
  void coastIsSmall() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      Files.copy(MAP, gzip);
    }
    assertTrue(compressed.size() < MOST_BYTES, compressed.size() + " bytes");
  }
}
