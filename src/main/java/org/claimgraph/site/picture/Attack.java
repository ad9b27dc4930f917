package org.claimgraph.site.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageQueries;

/**
 * An attack, a series of attacks or a plan, with what is said of its place, date, deaths and
 * outcome.
 *
 * @param link the attack
 * @param rows the rows of the query on it
 */
public record Attack(Link link, List<Row> rows) {
  /** All that the dataset speaks of, in the query's order. */
  public static List<Attack> all(PageQueries queries, String top) {
    Map<Link, List<Row>> byAttack =
        Row.all(queries.rows("attack-statements"), top).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.link("subject"), LinkedHashMap::new, Collectors.toList()));
    return byAttack.entrySet().stream()
        .map(entry -> new Attack(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Whether it is spoken of as planned only. */
  public boolean plan() {
    return rows.getFirst().text("kind").equals("plan");
  }

  /** Where it took place or was to take place. */
  public List<Said> places() {
    return Said.of(on("place"));
  }

  /** When it took place. */
  public List<Said> dates() {
    return Said.of(on("date"));
  }

  /** How many were killed. */
  public List<Said> deaths() {
    return Said.of(on("deaths"));
  }

  /** What became of it. */
  public List<Said> outcomes() {
    return Said.of(on("outcome"));
  }

  /**
   * What a picture draws of the aspect, each thing once: of the affirmed rows that have the column,
   * those of an author of a report, or all where no author says any.
   */
  public List<Row> drawn(String aspect, String column) {
    List<Row> rows =
        on(aspect).stream().filter(row -> row.is("affirmed") && row.has(column)).toList();
    boolean byAuthor = rows.stream().anyMatch(row -> row.is("author"));
    return rows.stream()
        .filter(row -> row.is("author") == byAuthor)
        .collect(
            Collectors.toMap(
                row -> row.text("object"), row -> row, (one, other) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  /** The greatest number of deaths that the drawn figures state, or state at the least. */
  public OptionalInt killed() {
    return drawn("deaths", "least").stream()
        .mapToInt(row -> Integer.parseInt(row.text("least")))
        .max();
  }

  /**
   * The names of what the aspect's drawn rows state, such as "139 killed or at least 139 killed".
   */
  public String names(String aspect, String none) {
    List<Row> rows = drawn(aspect, "object");
    return rows.isEmpty()
        ? none
        : rows.stream().map(row -> row.text("objectName")).collect(Collectors.joining(" or "));
  }

  /** The voices of the aspect's drawn rows, each once. */
  public List<String> voices(String... aspects) {
    return List.of(aspects).stream()
        .flatMap(aspect -> drawn(aspect, "object").stream())
        .map(row -> row.text("voiceName"))
        .distinct()
        .toList();
  }

  /** Whether everything drawn of the aspect is firmly said. */
  public boolean firm(String aspect) {
    return drawn(aspect, "object").stream().allMatch(row -> row.statement().voicing().firm());
  }

  private List<Row> on(String aspect) {
    return rows.stream().filter(row -> row.text("aspect").equals(aspect)).toList();
  }
}
