package org.claimgraph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was prepared is what would be made again, or is not used. */
final class PreparedSnapshotTest {
  private static final Snapshot MADE = RealProject.SNAPSHOT;

  @TempDir Path folder;

  @Test
  void preparedSnapshotIsTheSame() throws IOException {
    new PreparedSnapshot(folder, "a").write(MADE);
    Snapshot read = new PreparedSnapshot(folder, "a").read().orElseThrow();
    assertEquals(MADE.version(), read.version());
    assertEquals(MADE.claims(), read.claims());
    assertEquals(MADE.accounts(), read.accounts());
    assertTrue(read.indexed());
    assertArrayEquals(
        SortedNQuads.of(MADE.dataset(), each -> true),
        SortedNQuads.of(read.dataset(), each -> true));
  }

  @Test
  void otherSourceIsNotPreparedAndTakesThePlace() throws IOException {
    new PreparedSnapshot(folder, "a").write(MADE);
    assertEquals(Optional.empty(), new PreparedSnapshot(folder, "b").read());
    new PreparedSnapshot(folder, "b").write(MADE);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of("b.graph"), files.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  void damagedFileIsNotUsed() throws IOException {
    PreparedSnapshot prepared = new PreparedSnapshot(folder, "a");
    prepared.write(MADE);
    Path file = folder.resolve("a.graph");
    byte[] whole = Files.readAllBytes(file);
    for (int at : List.of(0, 5, 100, 200, whole.length / 2, whole.length - 2)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);
      assertEquals(Optional.empty(), prepared.read().map(Snapshot::version), "byte " + at);
    }
    for (int length : List.of(0, 10, 150, whole.length / 2, whole.length - 1)) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals(Optional.empty(), prepared.read().map(Snapshot::version), length + " bytes");
    }
  }
}
