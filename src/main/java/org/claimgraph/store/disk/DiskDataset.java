package org.claimgraph.store.disk;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.store.compact.CompactGraph;

/**
 * A dataset in a database on disk, which any thread may read and nobody may change. Its default
 * graph is that of numbers beside the database, all else is read from the database. TDB2 lets a
 * thread read within a transaction only; here the first look begins one, and it lasts until the
 * thread ends it: nothing is ever written, so that it holds nobody up. A view, so that the engine
 * does not look behind it.
 */
final class DiskDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final DatasetGraph stored;
  private final CompactGraph numbers;

  /**
   * The dataset in this database.
   *
   * @param numbers its default graph once more
   */
  DiskDataset(DatasetGraph stored, CompactGraph numbers) {
    super(stored, context());
    this.stored = stored;
    this.numbers = numbers;
  }

  private static Context context() {
    Context context = new Context();
    StageBuilder.setGenerator(context, new DiskStages());
    return context;
  }

  /** Its default graph. */
  CompactGraph numbers() {
    return numbers;
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
    return numbers;
  }

  @Override
  public Graph getUnionGraph() {
    return new DiskGraph(get().getUnionGraph(), this);
  }

  @Override
  public Graph getGraph(Node name) {
    return Quad.isDefaultGraph(name) ? numbers : new DiskGraph(get().getGraph(name), this);
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
