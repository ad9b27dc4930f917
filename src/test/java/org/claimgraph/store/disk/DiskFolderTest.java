package org.claimgraph.store.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.claimgraph.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder is ours and nobody else's, whatever ended the process before. */
final class DiskFolderTest {
  private static final List<String> FIRST_ONLY =
      List.of(Invented.version("a") + "-1", "claimgraph.lock", "claimgraph.properties");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"report.txt", "claimgraph.nq", "claimgraph.properties"})
  void folderOfSomethingElseIsRefusedAndLeftAlone(String name) throws IOException {
    Files.writeString(folder.resolve(name), "mine\\u");
    assertEquals(
        folder + " holds something else than a store of Claimgraph; name an empty folder",
        refusal());
    assertEquals(List.of(name), names());
    assertEquals("mine\\u", Files.readString(folder.resolve(name)));
  }

  @Test
  void fileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThrows(UnusableStoreException.class, () -> DiskStore.open(file));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void whatAFirstStartLeftIsOurs() throws IOException {
    Files.createFile(folder.resolve("claimgraph.lock"));
    Files.createFile(folder.resolve("claimgraph.properties.new"));
    DiskStore.open(folder).close();
  }

  @Test
  void twoServersDoNotShareAFolder() throws Exception {
    try (DiskStore first = DiskStore.open(folder)) {
      first.build("a", new Invented("a", 10), line -> {});
      assertTrue(refusal().contains("in use by another server"), refusal());
      Process other = Building.start(folder, "b", 10);
      String words = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(words.contains("in use by another server"), words);
    }
    DiskStore.open(folder).close();
  }

  /** Killed after more and more time: before, in and after loading, and after the switch. */
  @Test
  void killedBuildLeavesTheOneBeforeInUse() throws Exception {
    try (DiskStore store = DiskStore.open(folder)) {
      store.build("a", new Invented("a", 1_000), line -> {});
    }
    for (int pause : List.of(300, 700, 1_100, 1_600, 2_200, 3_000, 4_000)) {
      Process build = Building.start(folder, "b", 400_000);
      boolean ended = build.waitFor(pause, TimeUnit.MILLISECONDS);
      build.destroyForcibly().waitFor();
      try (DiskStore store = DiskStore.open(folder)) {
        boolean switched = store.madeOf("b").isPresent();
        assertTrue(switched || !ended, "a build that ended is in use");
        long quads = store.madeOf(switched ? "b" : "a").orElseThrow().quads();
        assertEquals(switched ? 400_000 : 1_000, quads, "killed after " + pause + " ms");
        assertEquals(
            switched
                ? List.of(Invented.version("b") + "-1")
                : List.of(Invented.version("a") + "-1"),
            names().stream().filter(name -> name.length() > 60).toList());
        store.build("a", new Invented("a", 1_000), line -> {});
      }
      assertEquals(FIRST_ONLY, names());
    }
  }

  /** Killed as soon as each word about the numbers is said, all of them before the switch. */
  @Test
  void killWhileTheDefaultGraphIsNumberedLeavesTheOneBeforeInUse() throws Exception {
    try (DiskStore store = DiskStore.open(folder)) {
      store.build("a", new Invented("a", 1_000), line -> {});
    }
    for (String word : List.of("built the database", "triples read", "terms numbered")) {
      Process build = Building.start(folder, "b", 150_000);
      try (BufferedReader lines = build.inputReader()) {
        assertTrue(lines.lines().anyMatch(line -> line.contains(word)), word);
        build.destroyForcibly().waitFor();
      }
      assertTrue(Files.exists(folder.resolve(Invented.version("b") + "-1")), word);
      assertOnlyFirst();
    }
  }

  /** Filled up as soon as the default graph is read, before it is written as numbers. */
  @Test
  void diskThatFillsWhileTheDefaultGraphIsNumberedIsSaid() throws Exception {
    onDiskOf(
        "400m",
        () -> {
          try (DiskStore store = DiskStore.open(folder)) {
            store.build("a", new Invented("a", 1_000), line -> {});
            saidToBeFull(() -> store.build("b", new Invented("b", 1_000), this::fill));
          }
          Files.delete(folder.resolve("filled"));
          assertOnlyFirst();
        });
  }

  /** What is said of a build for which the disk is too small. */
  private String saidToBeFull(Executable build) {
    String words = String.valueOf(assertThrows(UnusableStoreException.class, build).getMessage());
    assertTrue(words.startsWith("the disk of " + folder), words);
    assertTrue(words.contains(" is full: "), words);
    return words;
  }

  private void fill(String word) {
    if (!word.contains("triples read")) {
      return;
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("filled"))) {
      while (true) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      // It is full.
    }
  }

  @Test
  void fullDiskIsSaidBeforeTheBuild() throws Exception {
    onDiskOf(
        "100m",
        () -> {
          try (DiskStore store = DiskStore.open(folder)) {
            store.build("a", new Invented("a", 1_000), line -> {});
            String words =
                saidToBeFull(() -> store.build("b", new Invented("b", 1_000_000), line -> {}));
            assertTrue(words.contains(", and 731 MB are needed"), words);
          }
          assertOnlyFirst();
        });
  }

  /** What is to come turns out to be more than was said. */
  @Test
  void diskThatFillsInTheBuildIsSaid() throws Exception {
    onDiskOf(
        "130m",
        () -> {
          try (DiskStore store = DiskStore.open(folder)) {
            store.build("a", new Invented("a", 1_000), line -> {});
          }
          Process build = Building.start(folder, "b", 2_000_000);
          String words = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          assertEquals(2, build.waitFor());
          assertTrue(words.contains("the disk of " + folder), words);
          assertTrue(words.contains("and 64 MB are needed"), words);
          assertOnlyFirst();
        });
  }

  private void assertOnlyFirst() throws IOException {
    try (DiskStore store = DiskStore.open(folder)) {
      assertEquals(1_000, store.madeOf("a").orElseThrow().quads());
      assertEquals(FIRST_ONLY, names());
    }
  }

  /** Does this while the folder is a disk of this size. */
  private void onDiskOf(String size, Executable test) throws Exception {
    String mount = "mount -t tmpfs -o size=" + size + " tmpfs " + folder;
    assumeTrue(Shell.run(Path.of("/"), Map.of(), mount).exit() == 0, "nothing can be mounted here");
    try {
      test.execute();
    } catch (Throwable e) {
      throw new AssertionError(e);
    } finally {
      Shell.run(Path.of("/"), Map.of(), "umount -l " + folder);
    }
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(UnusableStoreException.class, () -> DiskStore.open(folder)).getMessage());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }
}
