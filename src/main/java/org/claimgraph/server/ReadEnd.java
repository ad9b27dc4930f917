package org.claimgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;

/** Ends what a request has read of the dataset, so that a database forgets the thread. */
final class ReadEnd extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph dataset;

  /** Ends the reading of this dataset. */
  ReadEnd(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      if (dataset.isInTransaction()) {
        dataset.end();
      }
    }
  }
}
