package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.claimgraph.store.mapped.MappedGraphBuild;

/**
 * Writes the default graph of a database once more, as numbers, for the engine that works on rows
 * of them. Takes some 35 bytes of memory for a triple.
 */
final class NumbersBuild {
  /** What the triples take on the disk, of each in three orders two numbers. */
  private static final long BYTES = 3L * 2 * Integer.BYTES;

  /** More cannot stand in files that are mapped whole. */
  private static final int MOST_TRIPLES = 500_000_000;

  private static final int MOST_TERMS = 100_000_000;

  private final NodeTupleTable triples;
  private final Room room;
  private final Consumer<String> told;
  private final Instant begin = Instant.now();
  private final NodeIds ids = new NodeIds();

  private NumbersBuild(DatasetGraphTDB stored, Room room, Consumer<String> told) {
    this.triples = stored.getTripleTable().getNodeTupleTable();
    this.room = room;
    this.told = told;
  }

  /**
   * Writes the numbers.
   *
   * @param database the folder of the database, which nobody has open
   * @param folder where they go, which is made
   * @param version the data version
   * @param told is told how far it is
   * @throws UnusableStoreException the disk is full, or the default graph is too large
   */
  static void run(Path database, Path folder, String version, Consumer<String> told)
      throws IOException {
    Room room = Room.of(database);
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(database.toString());
    DatasetGraphTDB stored = TDBInternal.requireStorage(dataset);
    stored.begin(TxnType.READ);
    try (MappedGraphBuild build = new MappedGraphBuild(folder, room::check)) {
      new NumbersBuild(stored, room, told).run(build, version);
    } catch (IOException e) {
      // Where the disk is full, that is what to say.
      room.check();
      throw e;
    } finally {
      stored.end();
      TDBInternal.expel(dataset, true);
    }
  }

  private void run(MappedGraphBuild build, String version) throws IOException {
    int size = readIds();
    tell("numbering the default graph: %,d triples read in %,.1f s", size);
    if (size > MOST_TRIPLES || ids.size() > MOST_TERMS) {
      throw new UnusableStoreException(
          "the default graph has %,d triples with %,d terms; %,d with %,d is the most"
              .formatted(size, ids.size(), MOST_TRIPLES, MOST_TERMS));
    }
    room.checkFor(size * BYTES);
    int[] numbers = numbers(build);
    tell("numbering the default graph: %,d terms numbered in %,.1f s", ids.size());
    build.end(version, columns(size, numbers));
    tell("numbered the default graph: %,d triples in %,.1f s", size);
  }

  private int readIds() {
    int size = 0;
    Iterator<Tuple<NodeId>> all = triples.findAll();
    while (all.hasNext()) {
      Tuple<NodeId> triple = all.next();
      for (int part = 0; part < 3; part++) {
        ids.add(triple.get(part));
      }
      size = Math.incrementExact(size);
    }
    ids.order();
    return size;
  }

  private int[] numbers(MappedGraphBuild build) throws IOException {
    NodeTable nodes = triples.getNodeTable();
    for (int place = 0; place < ids.size(); place++) {
      build.add(nodes.getNodeForNodeId(ids.get(place)), place);
    }
    return build.number(ids.size());
  }

  private int[][] columns(int size, int[] numbers) {
    int[][] columns = new int[3][size];
    Iterator<Tuple<NodeId>> all = triples.findAll();
    for (int i = 0; i < size; i++) {
      Tuple<NodeId> triple = all.next();
      for (int part = 0; part < 3; part++) {
        columns[part][i] = numbers[ids.place(triple.get(part))];
      }
    }
    return columns;
  }

  private void tell(String words, int number) {
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
    told.accept(words.formatted(number, seconds));
  }
}
