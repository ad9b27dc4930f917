package org.claimgraph.question;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.claimgraph.files.Project;

/**
 * The queries of one folder, by the names of their files without ending.
 *
 * @param name the folder, for messages
 * @param queries the queries, each parsed when it is first asked for, which nobody changes
 */
public record QueryFolder(String name, Map<String, Supplier<Query>> queries) {
  /** The queries that stand directly in this folder. */
  public static QueryFolder read(Project project, String name) {
    return new QueryFolder(
        name,
        project.queryFiles(name).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Question::name, file -> new Later<>(() -> Question.read(file).query()))));
  }

  /**
   * The query of this name.
   *
   * @throws IllegalStateException the folder has no such query
   * @throws BadQueryException it cannot be parsed
   */
  public Query query(String query) {
    Supplier<Query> found = queries.get(query);
    if (found == null) {
      throw new IllegalStateException(name + " has no query " + query + ".rq");
    }
    return found.get();
  }
}
