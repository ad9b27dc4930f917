package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.Loader;
import org.claimgraph.GrowthData;
import org.claimgraph.server.engine.EngineGuard;
import org.claimgraph.server.plan.Planning;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.disk.DiskStore;
import org.claimgraph.store.disk.DumpContent;

/** Our store, as the server asks it, and those of stock Jena, with the same data in one process. */
final class Stores implements AutoCloseable {
  private final Map<String, DatasetGraph> byName = new LinkedHashMap<>();
  private final List<Runnable> closing = new ArrayList<>();

  private Stores() {}

  /**
   * All of them; databases go into the folder. Of data that are larger than memory those on disk.
   */
  static Stores of(GrowthData data, Path folder) throws IOException {
    String file = data.withTripleTerms().toAbsolutePath().toString();
    Stores stores = new Stores();
    if (data.dump().isPresent()) {
      stores.addOurs(stores.onDisk(data.dump().get(), folder.resolve("ours")));
    } else {
      stores.addOurs(inMemory(file));
      stores.add("jena-tim", read(DatasetGraphFactory.createTxnMem(), file));
      DatasetGraph plain = DatasetGraphFactory.wrap(GraphMemFactory.createDefaultGraph());
      stores.add("jena-graphmem", read(plain, file));
    }
    stores.add("jena-tdb2", tdb2(Files.createDirectories(folder.resolve("stock")), file));
    return stores;
  }

  /** The stores by name, ours first. */
  Map<String, DatasetGraph> byName() {
    return Collections.unmodifiableMap(byName);
  }

  private void addOurs(Snapshot snapshot) {
    byName.put(
        Engines.OURS, EngineGuard.guard(snapshot.dataset(), Planning.of(snapshot), context -> {}));
  }

  private void add(String name, DatasetGraph store) {
    byName.put(name, store);
    closing.add(store::close);
  }

  private static Snapshot inMemory(String file) {
    DatasetGraph plain = new DatasetGraphMapLink(GraphMemFactory.createDefaultGraphSameTerm());
    return Snapshot.of(read(plain, file));
  }

  private Snapshot onDisk(Path dump, Path folder) {
    DiskStore store = DiskStore.open(folder);
    closing.add(store::close);
    return store.build(folder.toString(), DumpContent.in(dump), progress -> {});
  }

  private static DatasetGraph read(DatasetGraph store, String file) {
    Txn.executeWrite(store, () -> RDFDataMgr.read(store, file));
    return store;
  }

  private static DatasetGraph tdb2(Path folder, String file) {
    DatasetGraph store = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    Loader.load(store, false, file);
    return store;
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }
}
