package org.claimgraph.store.disk;

import java.io.IOException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.store.Snapshot;

/** What a database is built of. */
public interface Content {
  /** The data version. */
  String version();

  /** Number of statements, as it looks when so many were sent. */
  long quads(long sent);

  /**
   * Sends all statements, once.
   *
   * @throws IOException they cannot be read
   * @throws UnusableStoreException they are not what they should be
   */
  void sendTo(StreamRDF sink) throws IOException;

  /** The snapshot of this dataset, which holds what was sent. */
  Snapshot in(DatasetGraph stored);
}
