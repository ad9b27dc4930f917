package org.claimgraph.store.disk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.compact.CompactGraph;
import org.claimgraph.store.mapped.MappedGraph;

/**
 * A folder with a database in use. A new one is built beside it and takes its place in one step:
 * whatever ends a build leaves the one before in use.
 */
public final class DiskStore implements AutoCloseable {
  private static final String DATABASE = "tdb2";
  private static final String NUMBERS = "numbers";
  private static final String STATISTICS = "statistics";
  private static final int BUFFER = 1 << 16;

  private final DiskFolder folder;
  private final List<DatasetGraph> open = new ArrayList<>();

  private DiskStore(DiskFolder folder) {
    this.folder = folder;
  }

  /**
   * The store in this folder, which is made if it is missing; nobody else can open it until it is
   * closed.
   *
   * @throws UnusableStoreException the folder belongs to something else, another server has it
   *     open, or it cannot be written to
   */
  public static DiskStore open(Path folder) {
    try {
      return new DiskStore(DiskFolder.hold(folder));
    } catch (IOException e) {
      throw new UnusableStoreException("cannot use %s: %s".formatted(folder, e), e);
    }
  }

  /** The database in use, if it was made of what is named so; nothing of its data is read. */
  public Optional<Snapshot> madeOf(String source) {
    try {
      Optional<DiskRecord> record =
          DiskRecord.in(folder.path()).filter(each -> each.source().equals(source));
      return record.isPresent() ? connected(record.get()) : Optional.empty();
    } catch (IOException e) {
      throw new UnusableStoreException("cannot read %s: %s".formatted(folder.path(), e), e);
    }
  }

  /**
   * The database of this content: the one in use if it has this content already, else one that is
   * built now and is in use when it is whole.
   *
   * @param source names what the content is made of
   * @param told is told how far it is
   * @throws UnusableStoreException it cannot be built; the one before stays in use
   */
  public Snapshot build(String source, Content content, Consumer<String> told) {
    try {
      Optional<Snapshot> same = same(source, content);
      return same.isPresent() ? same.get() : built(source, content, told);
    } catch (IOException e) {
      throw new UnusableStoreException(
          "the database in %s could not be built: %s".formatted(folder.path(), e), e);
    }
  }

  private Optional<Snapshot> same(String source, Content content) throws IOException {
    Optional<DiskRecord> record =
        DiskRecord.in(folder.path()).filter(each -> each.version().equals(content.version()));
    if (record.isEmpty()) {
      return Optional.empty();
    }
    Optional<Snapshot> snapshot = connected(record.get());
    if (snapshot.isPresent()) {
      record.get().from(source).write(folder.path());
    }
    return snapshot;
  }

  private Snapshot built(String source, Content content, Consumer<String> told) throws IOException {
    String name = folder.next(content.version());
    Path place = folder.path().resolve(name);
    try {
      Files.createDirectories(place.resolve(DATABASE));
      DiskBuild.run(content, place.resolve(DATABASE), told);
      NumbersBuild.run(place.resolve(DATABASE), place.resolve(NUMBERS), content.version(), told);
      Snapshot snapshot = content.in(connected(place, content.version()));
      try (var out = output(place.resolve(STATISTICS))) {
        snapshot.statistics().write(out);
      }
      DiskRecord.of(name, source, snapshot).write(folder.path());
      folder.keepOnly(name);
      return snapshot;
    } catch (IOException | RuntimeException e) {
      DiskFolder.remove(place);
      throw e;
    }
  }

  /** The database of this record; nothing if it is not there as it was. */
  private Optional<Snapshot> connected(DiskRecord record) {
    Path place = folder.path().resolve(record.folder());
    try {
      DiskDataset dataset = connected(place, record.version());
      return Optional.of(
          new Snapshot(
              dataset,
              record.version(),
              record.claims(),
              record.triples(),
              record.accounts(),
              statistics(place.resolve(STATISTICS), dataset.numbers()),
              record.indexed()));
    } catch (IOException | RuntimeException e) {
      // It is damaged or gone, and built again under another name.
      return Optional.empty();
    }
  }

  private static GraphStatistics statistics(Path file, CompactGraph graph) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      return GraphStatistics.read(in, graph);
    }
  }

  private DiskDataset connected(Path place, String version) throws IOException {
    CompactGraph numbers = MappedGraph.open(place.resolve(NUMBERS), version);
    Path database = place.resolve(DATABASE).toRealPath();
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(database.toString()));
    open.add(dataset);
    return new DiskDataset(TDBInternal.requireStorage(dataset), numbers);
  }

  private static DataOutputStream output(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  private static void close(DatasetGraph dataset) {
    DatasetGraph stored = TDBInternal.requireStorage(dataset);
    if (stored.isInTransaction()) {
      stored.end();
    }
    TDBInternal.expel(dataset, true);
  }

  @Override
  public void close() {
    open.forEach(DiskStore::close);
    folder.close();
  }
}
