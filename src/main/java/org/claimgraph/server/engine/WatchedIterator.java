package org.claimgraph.server.engine;

import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.claimgraph.server.budget.Watch;

/** An iterator that asks the watch before every step. */
final class WatchedIterator<T> extends WrappedIterator<T> {
  private final Watch watch = Watch.current();

  WatchedIterator(ExtendedIterator<T> base) {
    super(base);
  }

  @Override
  public boolean hasNext() {
    watch.check();
    return super.hasNext();
  }

  @Override
  public T next() {
    watch.check();
    return super.next();
  }
}
