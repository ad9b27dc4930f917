package org.claimgraph.store.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on a disk. Some is always left: TDB2 writes through mapped files, and where the disk has
 * no more room for these, the Java virtual machine gives an error in the middle of anything (seen
 * with Jena 6.0.0).
 */
final class Room {
  /** Megabytes that are always left. */
  private static final long LEAST = 64;

  /** Statements on their way through the loader at most, and bytes that each may take. */
  private static final long ON_THEIR_WAY = 1_200_000;

  private static final long BYTES = 700;

  private static final long MEGABYTE = 1L << 20;

  private final Path folder;
  private final FileStore disk;

  private Room(Path folder, FileStore disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The room where this folder is. */
  static Room of(Path folder) throws IOException {
    return new Room(folder, Files.getFileStore(folder));
  }

  /**
   * Goes on if there is room for what is on its way.
   *
   * @param quads number of statements that are yet to come
   * @throws UnusableStoreException there is too little
   */
  void check(long quads) {
    need(LEAST + Math.min(quads, ON_THEIR_WAY) * BYTES / MEGABYTE);
  }

  /**
   * Goes on if the disk is not full.
   *
   * @throws UnusableStoreException it is
   */
  void check() {
    need(LEAST);
  }

  /**
   * Goes on if there is room for so many bytes more.
   *
   * @throws UnusableStoreException there is too little
   */
  void checkFor(long bytes) {
    need(LEAST + bytes / MEGABYTE);
  }

  private void need(long needed) {
    long left = left();
    if (left < needed) {
      throw new UnusableStoreException(
          "the disk of %s is full: %,d MB are left, and %,d MB are needed for what is to come;"
                  .formatted(folder, left, needed)
              + " the database before, if there is one, is unchanged");
    }
  }

  private long left() {
    try {
      return disk.getUsableSpace() / MEGABYTE;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell how much room the disk of " + folder + " has", e);
    }
  }
}
