package org.claimgraph.store.disk;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.Snapshot;

/**
 * A snapshot in memory, of which everything is known already.
 *
 * @param snapshot the snapshot
 * @param quads number of its statements
 */
public record MemoryContent(Snapshot snapshot, long quads) implements Content {

  /** This snapshot. */
  public static MemoryContent of(Snapshot snapshot) {
    return new MemoryContent(snapshot, snapshot.quads());
  }

  @Override
  public String version() {
    return snapshot.version();
  }

  @Override
  public long quads(long sent) {
    return quads;
  }

  @Override
  public void sendTo(StreamRDF sink) {
    snapshot.dataset().find().forEachRemaining(sink::quad);
  }

  @Override
  public Snapshot in(DatasetGraph stored) {
    return new Snapshot(
        stored,
        snapshot.version(),
        snapshot.claims(),
        snapshot.triples(),
        snapshot.accounts(),
        GraphStatistics.of(stored.getDefaultGraph()),
        snapshot.indexed());
  }
}
