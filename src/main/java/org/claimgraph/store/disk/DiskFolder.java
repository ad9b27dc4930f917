package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.ProcessFileLock;

/** The folder of a store: ours, held by one process at a time, with the database in use only. */
final class DiskFolder implements AutoCloseable {
  private static final String LOCK = "claimgraph.lock";

  /** What a first start may leave that is killed before it has marked the folder. */
  private static final Set<String> FIRST = Set.of(LOCK, DiskRecord.NEW);

  private static final Pattern DATABASE = Pattern.compile("[0-9a-f]{64}-[0-9]+");

  private final Path path;
  private final ProcessFileLock held;

  private DiskFolder(Path path, ProcessFileLock held) {
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
    DiskFolder folder = new DiskFolder(path, lock(path));
    try {
      if (!Files.exists(path.resolve(DiskRecord.FILE))) {
        DiskRecord.mark(path);
      }
      folder.keepOnly(DiskRecord.in(path).map(DiskRecord::folder).orElse(""));
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
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

  // TDB2's own lock of a file, which also knows what this process holds.
  private static ProcessFileLock lock(Path path) throws IOException {
    Path file = path.resolve(LOCK);
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      // Looked at no further: who closes a file loses its own locks of it.
    }
    ProcessFileLock lock = ProcessFileLock.create(file.toString());
    if (!isTaken(lock)) {
      throw new UnusableStoreException(
          path + " is in use by another server; stop that one, or name another folder");
    }
    return lock;
  }

  private static boolean isTaken(ProcessFileLock lock) {
    try {
      return lock.tryLock();
    } catch (AlreadyLocked e) {
      return false;
    }
  }

  /** The folder itself. */
  Path path() {
    return path;
  }

  /** A name for a new database of this version, which none has or had. */
  String next(String version) {
    int number = 1;
    while (Files.exists(path.resolve(version + "-" + number))) {
      number++;
    }
    return version + "-" + number;
  }

  /** Removes every database but that of this name: older ones, and builds that broke off. */
  void keepOnly(String database) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (DATABASE.matcher(name).matches() && !name.equals(database)) {
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
  public void close() {
    ProcessFileLock.release(held);
  }
}
