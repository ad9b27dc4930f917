package org.claimgraph.store.disk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset in a database on disk, which any thread may read and nobody may change. TDB2 lets a
 * thread read within a transaction only; here the first look begins one, and it lasts until the
 * thread ends it: nothing is ever written, so that it holds nobody up. A view, so that the engine
 * does not look behind it.
 */
final class DiskDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final DatasetGraph stored;

  /** The dataset in this database. */
  DiskDataset(DatasetGraph stored) {
    super(stored, context());
    this.stored = stored;
  }

  private static Context context() {
    Context context = new Context();
    StageBuilder.setGenerator(context, new DiskStages());
    return context;
  }

  /** Lets this thread read. */
  void read() {
    if (!stored.isInTransaction()) {
      stored.begin(TxnType.READ);
    }
  }

  @Override
  protected DatasetGraph get() {
    read();
    return stored;
  }

  @Override
  protected DatasetGraph getW() {
    throw new UnsupportedOperationException("the dataset is read-only");
  }

  @Override
  public Graph getDefaultGraph() {
    return new DiskGraph(get().getDefaultGraph(), this);
  }

  @Override
  public Graph getUnionGraph() {
    return new DiskGraph(get().getUnionGraph(), this);
  }

  @Override
  public Graph getGraph(Node name) {
    return new DiskGraph(get().getGraph(name), this);
  }

  @Override
  public boolean isInTransaction() {
    return stored.isInTransaction();
  }

  @Override
  public void begin() {
    read();
  }

  @Override
  public void begin(TxnType type) {
    begin(TxnType.convert(type));
  }

  @Override
  public void begin(ReadWrite mode) {
    if (mode == ReadWrite.WRITE) {
      getW();
    }
    read();
  }

  @Override
  public void commit() {
    end();
  }

  @Override
  public void abort() {
    end();
  }

  @Override
  public void end() {
    if (stored.isInTransaction()) {
      stored.end();
    }
  }
}
