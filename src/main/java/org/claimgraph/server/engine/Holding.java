package org.claimgraph.server.engine;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.claimgraph.server.budget.Watch;

/** Rows held by one step of a query: counted as they go in, released when its output closes. */
final class Holding {
  private final Watch watch;
  private long count;

  Holding(Watch watch) {
    this.watch = watch;
  }

  /** One more is held. */
  void one() {
    watch.hold();
    count++;
  }

  /** These rows, each of which will be held. */
  QueryIterator counted(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        one();
        return row;
      }
    };
  }

  /** These rows; when they close, nothing is held any more. */
  QueryIterator released(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected void closeIterator() {
        super.closeIterator();
        watch.release(count);
        count = 0;
      }
    };
  }
}
