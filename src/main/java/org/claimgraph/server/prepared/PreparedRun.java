package org.claimgraph.server.prepared;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIteratorCheck;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** One run of a query whose steps are ready: that of Jena's QueryExec from there on. */
public final class PreparedRun implements AutoCloseable {
  private final AtomicBoolean cancelled;
  private final QueryIterator rows;

  private PreparedRun(AtomicBoolean cancelled, QueryIterator rows) {
    this.cancelled = cancelled;
    this.rows = rows;
  }

  /** A run of these steps of the query over the dataset. */
  public static PreparedRun of(Query query, Op op, DatasetGraph dataset) {
    Context context = context(dataset);
    Context.setCurrentDateTime(context);
    context.put(ARQConstants.sysCurrentQuery, query);
    AtomicBoolean cancelled = Context.getOrSetCancelSignal(context);
    ExecutionContext execution = ExecutionContext.create(dataset, context);
    QueryIterator rows = QC.execute(op, QueryIterRoot.create(execution), execution);
    return new PreparedRun(cancelled, QueryIteratorCheck.check(rows, execution));
  }

  /** A context of its own for one query over the dataset. */
  static Context context(DatasetGraph dataset) {
    Context context = ARQ.getContext().copy();
    context.putAll(dataset.getContext());
    return context;
  }

  /** The rows, with these variables. */
  public RowSet select(List<Var> variables) {
    return RowSetStream.create(variables, rows);
  }

  /**
   * Whether there is a row.
   *
   * @throws QueryCancelledException the run was cancelled
   */
  public boolean ask() {
    return rows.hasNext();
  }

  /** Ends the run, from any thread: what takes its rows fails. */
  public void cancel() {
    cancelled.set(true);
    rows.cancel();
  }

  @Override
  public void close() {
    rows.close();
  }
}
