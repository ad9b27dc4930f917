package org.claimgraph.site.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimgraph.site.Link;

/**
 * One thing that is named as an answer (a place, a date, a number), and who names it.
 *
 * @param object what is named
 * @param tellings who names it and how firmly, in the order of the query
 */
public record Said(Link object, List<Telling> tellings) {

  /**
   * What one voice says in one manner, once or more often.
   *
   * @param voicing who says so and how firmly
   * @param statements the claims
   */
  public record Telling(Voicing voicing, List<Statement> statements) {}

  /** What the rows say, each thing once, in the order of the rows. */
  public static List<Said> of(List<Row> rows) {
    Map<Link, List<Statement>> byObject =
        rows.stream()
            .map(Row::statement)
            .collect(
                Collectors.groupingBy(Statement::object, LinkedHashMap::new, Collectors.toList()));
    return byObject.entrySet().stream()
        .map(entry -> new Said(entry.getKey(), tellings(entry.getValue())))
        .toList();
  }

  private static List<Telling> tellings(List<Statement> statements) {
    Map<Voicing, List<Statement>> byVoicing =
        statements.stream()
            .collect(
                Collectors.groupingBy(Statement::voicing, LinkedHashMap::new, Collectors.toList()));
    return byVoicing.entrySet().stream()
        .map(entry -> new Telling(entry.getKey(), entry.getValue()))
        .toList();
  }
}
