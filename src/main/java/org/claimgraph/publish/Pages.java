package org.claimgraph.publish;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Makes the pages for people. */
public interface Pages {
  /**
   * The page of a thing.
   *
   * @param document what its document holds
   * @param top the relative URL of the server's first page, which ends in a slash
   */
  String thing(Node thing, DatasetGraph document, String top);

  /**
   * The page on which one writes a query.
   *
   * @param top the relative URL of the server's first page, which ends in a slash
   */
  String query(String top);
}
