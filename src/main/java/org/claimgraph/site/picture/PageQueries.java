package org.claimgraph.site.picture;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.question.QueryFolder;

/**
 * The queries of {@code queries/pages/} over one dataset.
 *
 * @param dataset what is asked; only its default graph is
 * @param folder the queries
 * @param top the relative URL of the server's first page, which ends in a slash or is empty
 */
public record PageQueries(DatasetGraph dataset, QueryFolder folder, String top) {
  /** The folder of the queries. */
  public static final String FOLDER = "queries/pages";

  /**
   * The rows of the query of this name, in its order.
   *
   * @throws IllegalStateException the folder has no such query
   */
  public List<Row> rows(String query) {
    try (QueryExec execution =
        QueryExec.graph(dataset.getDefaultGraph()).query(folder.query(query)).build()) {
      return execution.select().stream().map(binding -> new Row(binding, top)).toList();
    }
  }
}
