package org.claimgraph.site;

import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.claimgraph.question.QueryFolder;

/** What the pages ask of the graph: the queries of {@code queries/pages/}. */
public final class PageQueries {
  /** The folder of the queries. */
  public static final String FOLDER = "queries/pages";

  private final DatasetGraph dataset;
  private final QueryFolder folder;

  /** The queries of this folder, asked of this dataset. */
  public PageQueries(DatasetGraph dataset, QueryFolder folder) {
    this.dataset = dataset;
    this.folder = folder;
  }

  /** The dataset that is asked. */
  public DatasetGraph dataset() {
    return dataset;
  }

  /** The rows of this query. */
  public List<Binding> rows(String query) {
    return rows(query, Map.of());
  }

  /** The rows of this query about a thing, which it calls {@code ?thing}. */
  public List<Binding> rows(String query, Node thing) {
    return rows(query, Map.of("thing", thing));
  }

  /** The rows of this query with these of its variables given. */
  public List<Binding> rows(String query, Map<String, Node> given) {
    QueryExecBuilder builder = QueryExec.dataset(dataset).query(folder.query(query));
    given.forEach((name, value) -> builder.substitution(Var.alloc(name), value));
    try (QueryExec execution = builder.build()) {
      return Iter.toList(execution.select());
    }
  }

  /** What this query finds for its variable about a thing. */
  public List<Node> nodes(String query, Node thing, String variable) {
    return rows(query, thing).stream().map(row -> row.get(variable)).toList();
  }
}
