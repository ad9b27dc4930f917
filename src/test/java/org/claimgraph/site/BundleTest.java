package org.claimgraph.site;

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
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.claimgraph.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The query page's script is what its sources make, and its parts do what they say. */
final class BundleTest {
  private static final Path SOURCES = Path.of("src/main/web");
  private static final Path ASSETS = Path.of("src/main/resources/org/claimgraph/site/assets");
  private static final Path WORK = Path.of("target/web").toAbsolutePath();
  private static final int MOST_BYTES = 138_000;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(WORK);
    run("rm -rf src test queries built");
    for (String part : List.of("package.json", "package-lock.json", "build.js")) {
      copy(SOURCES.resolve(part), WORK.resolve(part));
    }
    for (String part : List.of("src", "test", "queries")) {
      copyAll(SOURCES.resolve(part), WORK.resolve(part));
    }
    Shell npm = run("npm ci --ignore-scripts --no-audit --no-fund");
    if (npm.exit() != 0) {
      String reason = "npm could not install what the script is made of: " + npm.output();
      if ("true".equals(System.getenv("CI"))) {
        fail(reason);
      }
      abort(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"query.js", "query.licences.txt"})
  void bundleIsWhatTheSourcesMake(String file) throws IOException, InterruptedException {
    Shell build = run("mkdir -p built && npm run build -- built");
    assertEquals(0, build.exit(), build.output());
    assertEquals(
        -1,
        Files.mismatch(WORK.resolve("built").resolve(file), ASSETS.resolve(file)),
        file + " is not what src/main/web makes. Run npm ci && npm run build there.");
  }

  @Test
  void partsDoWhatTheySay() throws IOException, InterruptedException {
    Shell test = run("npm test");
    assertEquals(0, test.exit(), test.output());
    assertTrue(test.output().matches("(?s).*# pass [1-9].*"), test.output());
  }

  @Test
  void bundleIsSmall() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      Files.copy(ASSETS.resolve("query.js"), gzip);
    }
    assertTrue(compressed.size() < MOST_BYTES, compressed.size() + " bytes");
  }

  private static Shell run(String command) throws IOException, InterruptedException {
    return Shell.run(WORK, Map.of(), command);
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
