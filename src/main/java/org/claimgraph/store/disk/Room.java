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
  /** Megabytes to leave: as much as may be on its way when they are looked at. */
  private static final long LEFT = 256;

  /** Megabytes that are left when what is on its way is written, unless others fill the disk. */
  private static final long LEAST = 16;

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
   * Goes on if there is room.
   *
   * @throws UnusableStoreException there is too little
   */
  void check() {
    check(LEFT);
  }

  /**
   * Goes on if there is room for the last of what is on its way.
   *
   * @throws UnusableStoreException there is too little
   */
  void checkLeast() {
    check(LEAST);
  }

  private void check(long least) {
    if (left() < least) {
      throw new UnusableStoreException(
          "the disk of %s is full: %,d MB are left, and a build needs %,d MB more than it fills;"
                  .formatted(folder, left(), LEFT)
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
