package org.claimgraph.question;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.claimgraph.files.Project;

/**
 * The queries of one folder, by the names of their files without ending.
 *
 * @param name the folder, for messages
 * @param queries the queries, which nobody changes
 */
public record QueryFolder(String name, Map<String, Query> queries) {
  /**
   * The queries that stand directly in this folder, read.
   *
   * @throws BadQueryException a query cannot be parsed
   */
  public static QueryFolder read(Project project, String name) {
    return new QueryFolder(
        name,
        project.queryFiles(name).stream()
            .map(Question::read)
            .collect(Collectors.toUnmodifiableMap(Question::name, Question::query)));
  }

  /**
   * The query of this name.
   *
   * @throws IllegalStateException the folder has no such query
   */
  public Query query(String query) {
    Query found = queries.get(query);
    if (found == null) {
      throw new IllegalStateException(name + " has no query " + query + ".rq");
    }
    return found;
  }
}
