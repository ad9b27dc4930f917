package org.claimgraph.server;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The first rows of an answer, for a page.
 *
 * @param variables the columns
 * @param first at most {@link #MOST} rows
 * @param more whether there are more
 */
record Rows(List<Var> variables, List<Binding> first, boolean more) {
  /** How many rows a page shows. */
  static final int MOST = 1000;

  /** The first rows that the query finds. */
  static Rows of(Query query, DatasetGraph dataset) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      RowSet found = execution.select();
      List<Binding> first = new ArrayList<>();
      while (found.hasNext() && first.size() < MOST) {
        first.add(found.next());
      }
      return new Rows(found.getResultVars(), first, found.hasNext());
    }
  }

  /** How many rows there are, in words. */
  String count() {
    if (more) {
      return "The first %d rows; the files have all.".formatted(MOST);
    }
    return first.size() == 1 ? "1 row" : first.size() + " rows";
  }
}
