package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.store.Snapshot;

/**
 * A dump of ours, read as a stream, so that it may be larger than memory. Its list of sums says the
 * data version; what is sent is held against the sums, and nothing else of it is checked.
 */
public final class DumpContent implements Content {
  private final DumpSums sums;
  private final DumpFile main;
  private final DumpFile accounts;

  private DumpContent(DumpSums sums, DumpFile main, DumpFile accounts) {
    this.sums = sums;
    this.main = main;
    this.accounts = accounts;
  }

  /**
   * The dump in this folder.
   *
   * @throws UnusableStoreException there is none, or it is not whole
   */
  public static DumpContent in(Path folder) {
    try {
      return new DumpContent(
          DumpSums.in(folder),
          DumpFile.in(folder, DumpSums.MAIN),
          DumpFile.in(folder, DumpSums.ACCOUNTS));
    } catch (IOException e) {
      throw new UnusableStoreException("%s holds no whole dump: %s".formatted(folder, e), e);
    }
  }

  @Override
  public String version() {
    return sums.version();
  }

  @Override
  public long quads(long sent) {
    long read = main.read() + accounts.read();
    long size = main.size() + accounts.size();
    return read == 0 ? sent : Math.round((double) sent * size / read);
  }

  @Override
  public void sendTo(StreamRDF sink) throws IOException {
    main.sendTo(sink, sums.of(DumpSums.MAIN));
    accounts.sendTo(sink, sums.of(DumpSums.ACCOUNTS));
  }

  @Override
  public Snapshot in(DatasetGraph stored) {
    return Snapshot.counted(stored, version());
  }
}
