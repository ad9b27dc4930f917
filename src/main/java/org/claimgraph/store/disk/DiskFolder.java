package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a store: ours, and held by one process at a time. */
final class DiskFolder implements AutoCloseable {
  private static final String LOCK = "claimgraph.lock";

  /** What a first start may leave that is killed before it has marked the folder. */
  private static final Set<String> FIRST = Set.of(LOCK, DiskRecord.NEW);

  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{64}");

  private final Path path;
  private final FileChannel held;

  private DiskFolder(Path path, FileChannel held) {
    this.path = path;
    this.held = held;
  }

  /**
   * The folder, held; it is made if it is missing.
   *
   * @throws UnusableStoreException it belongs to something else, or another process holds it
   */
  static DiskFolder hold(Path path) throws IOException {
    if (Files.exists(path) && !isOurs(path)) {
      throw new UnusableStoreException(
          path + " holds something else than a store of Claimgraph; name an empty folder");
    }
    Files.createDirectories(path);
    FileChannel channel = lock(path);
    try {
      if (!Files.exists(path.resolve(DiskRecord.FILE))) {
        DiskRecord.mark(path);
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new DiskFolder(path, channel);
  }

  /** Whether the folder is marked, or has nothing in it but what may stand there before that. */
  private static boolean isOurs(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    if (Files.exists(path.resolve(DiskRecord.FILE))) {
      return DiskRecord.marks(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.allMatch(file -> FIRST.contains(file.getFileName().toString()));
    }
  }

  // The lock is not closed: it lasts as long as the channel.
  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (locked(channel) == null) {
      channel.close();
      throw new UnusableStoreException(
          path + " is in use by another server; stop that one, or name another folder");
    }
    return channel;
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The folder itself. */
  Path path() {
    return path;
  }

  /** Where the database of this version is or will be. */
  Path of(String version) {
    return path.resolve(version);
  }

  /** Removes every database but that of this version: older ones, and builds that broke off. */
  void keepOnly(String version) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (VERSION.matcher(name).matches() && !name.equals(version)) {
          remove(file);
        }
      }
    }
  }

  /** Removes this database, whole or not, if it is there. */
  static void remove(Path database) throws IOException {
    if (!Files.exists(database)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> files = Files.walk(database)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : inside) {
      Files.deleteIfExists(each);
    }
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
