package org.claimgraph.store.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimgraph.RealProject;
import org.claimgraph.publish.Dump;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.SortedNQuads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump comes back as what was dumped, or is refused. */
final class DumpContentTest {
  private static final Snapshot REAL = RealProject.SNAPSHOT;

  @TempDir Path folder;

  @BeforeEach
  void dump() throws IOException {
    Dump dump = RealProject.PUBLICATION.dump();
    for (String name : new String[] {Dump.SUMS, "claimgraph.nq", "claimgraph-accounts.nq.gz"}) {
      Files.write(folder.resolve(name), dump.file(name).orElseThrow().content());
    }
  }

  @Test
  void databaseOfADumpIsWhatWasDumped() {
    DumpContent dump = DumpContent.in(folder);
    assertEquals(REAL.version(), dump.version());
    try (DiskStore store = DiskStore.open(folder.resolve("store"))) {
      Snapshot built = store.build("dump", dump, line -> {});
      assertEquals(REAL.claims(), built.claims());
      assertEquals(REAL.triples(), built.triples());
      assertEquals(REAL.accounts(), built.accounts());
      assertEquals(REAL.indexed(), built.indexed());
      assertEquals(
          GraphStatistics.of(REAL.dataset().getDefaultGraph()).all(), built.statistics().all());
      assertArrayEquals(
          SortedNQuads.of(REAL.dataset(), each -> true),
          SortedNQuads.of(built.dataset(), each -> true));
    }
  }

  @Test
  void changedFileIsRefused() throws IOException {
    Path file = folder.resolve("claimgraph.nq");
    Files.writeString(file, Files.readString(file).replace("\"certain\"", "\"likely\""));
    assertEquals(
        file + " is not the file that was dumped: its SHA-256 is another",
        refusal(DumpContent.in(folder)));
  }

  @Test
  void brokenFileIsRefused() throws IOException {
    Path file = folder.resolve("claimgraph.nq");
    Files.writeString(file, Files.readString(file).substring(0, 100_001));
    String words = refusal(DumpContent.in(folder));
    assertTrue(words.startsWith(file + " is "), words);
  }

  @Test
  void folderWithoutAWholeDumpIsRefused() throws IOException {
    Files.delete(folder.resolve("claimgraph-accounts.nq.gz"));
    assertThrows(UnusableStoreException.class, () -> DumpContent.in(folder));
    Files.delete(folder.resolve(Dump.SUMS));
    assertEquals(
        folder + " holds no dump: SHA256SUMS is missing; ./claimgraph dump writes one",
        String.valueOf(
            assertThrows(UnusableStoreException.class, () -> DumpContent.in(folder)).getMessage()));
  }

  private String refusal(DumpContent dump) {
    try (DiskStore store = DiskStore.open(folder.resolve("store"))) {
      return String.valueOf(
          assertThrows(UnusableStoreException.class, () -> store.build("dump", dump, line -> {}))
              .getMessage());
    }
  }
}
