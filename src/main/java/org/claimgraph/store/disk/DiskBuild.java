package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/** One build of a database, by TDB2's own parallel loader. */
final class DiskBuild {
  private static final long STEP = 200;

  private final Content content;
  private final Path place;
  private final Room room;
  private final Progress progress;
  private volatile @Nullable Throwable failure;

  private DiskBuild(Content content, Path place, Consumer<String> told) throws IOException {
    this.content = content;
    this.place = place;
    this.room = Room.of(place);
    this.progress = new Progress(content, told);
  }

  /**
   * Builds a database where none is, and closes it.
   *
   * @param place its folder, which is there and empty
   * @param told is told how far it is
   * @throws UnusableStoreException the disk is full, or the content is not what it should be
   * @throws IOException the content cannot be read
   */
  static void run(Content content, Path place, Consumer<String> told) throws IOException {
    DiskBuild build = new DiskBuild(content, place, told);
    build.room.check(content.quads(0));
    build.run();
  }

  /** Loads in a thread of its own, for the loader waits for ever where one of its threads died. */
  private void run() throws IOException {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> fail(thrown));
    try {
      Thread loading = new Thread(this::load, "loading");
      loading.setDaemon(true);
      loading.start();
      while (loading.isAlive() && failure == null) {
        loading.join(STEP);
        room.check();
        progress.tell();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(new IOException("the build was interrupted", e));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    Throwable thrown = failure;
    if (thrown != null) {
      throw failed(thrown);
    }
    progress.end();
  }

  private synchronized void fail(Throwable thrown) {
    failure = failure == null ? thrown : failure;
  }

  private void load() {
    try {
      DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(place.toString());
      try {
        load(dataset);
      } finally {
        TDBInternal.expel(dataset, true);
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
    }
  }

  private void load(DatasetGraph dataset) throws IOException {
    DataLoader loader = LoaderFactory.parallelLoader(dataset, (text, values) -> {});
    loader.startBulk();
    try {
      content.sendTo(new CheckedSink(loader.streamRDF(), progress, room));
    } finally {
      // Also after a failure: its threads end only so.
      loader.finishBulk();
    }
  }

  private IOException failed(Throwable thrown) {
    if (thrown instanceof UnusableStoreException known) {
      throw known;
    }
    if (thrown instanceof IOException unread) {
      return unread;
    }
    // What TDB2 says where the disk is full is no help.
    room.check();
    throw new UnusableStoreException(
        "the database in %s could not be built: %s".formatted(place, thrown), thrown);
  }
}
