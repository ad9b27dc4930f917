package org.claimgraph.server.engine;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.claimgraph.server.budget.Held;
import org.claimgraph.server.budget.Watch;

/** Rows held by one step of a query: counted as they go in, released when its output closes. */
final class Holding {
  private final Held held;

  Holding(Watch watch) {
    this.held = new Held(watch);
  }

  /** One more is held. */
  void one() {
    held.one();
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
        held.release();
      }
    };
  }
}
