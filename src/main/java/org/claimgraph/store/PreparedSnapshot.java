package org.claimgraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimgraph.store.compact.CompactFile;

/**
 * A dataset that was checked and derived, on disk, so that the next start over the same files need
 * not do it again.
 */
public final class PreparedSnapshot {
  private static final String ENDING = ".graph";
  private final Path folder;
  private final Path file;

  /**
   * What is or will be prepared.
   *
   * @param folder where; nothing else is in it
   * @param source names what it is made of: other files, another name
   */
  public PreparedSnapshot(Path folder, String source) {
    this.folder = folder;
    this.file = folder.resolve(source + ENDING);
  }

  /** The snapshot; nothing if it was not prepared, or the file is damaged. */
  public Optional<Snapshot> read() {
    try {
      CompactFile prepared = CompactFile.read(file);
      return Optional.of(Snapshot.of(prepared.dataset(), prepared.version()));
    } catch (IOException e) {
      // There is none, or none that can be used; either way it is made again.
      return Optional.empty();
    }
  }

  /**
   * Writes the snapshot, in the place of whatever was prepared before.
   *
   * @throws IOException the folder cannot be written to
   */
  public void write(Snapshot snapshot) throws IOException {
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "being-written", "");
    new CompactFile(snapshot.version(), snapshot.dataset()).write(written);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    removeOthers();
  }

  private void removeOthers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(each -> !each.equals(file)).toList()) {
        if (each.toString().endsWith(ENDING)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
