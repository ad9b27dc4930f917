package org.claimgraph.site.picture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageQueries;

/**
 * Attack by speaker: whom each voice places behind each attack.
 *
 * @param voices the columns: all who speak of the attacks that more than one voice speaks of
 * @param compared the attacks of which more than one voice speaks, most voices first
 * @param others the attacks of which one voice speaks, in the order of the text
 */
public record AttackTable(List<Link> voices, List<Line> compared, List<Line> others) {

  /**
   * An attack and what is said of who stands behind it.
   *
   * @param attack the attack, series of attacks or plan
   * @param namings all that is said, in the order of the columns
   */
  public record Line(Link attack, List<Naming> namings) {
    /** What this voice says; empty where it says nothing. */
    public List<Naming> of(Link voice) {
      return namings.stream().filter(naming -> naming.voice().equals(voice)).toList();
    }

    /** Number of voices. */
    public long voices() {
      return namings.stream().map(Naming::voice).distinct().count();
    }
  }

  /**
   * What is claimed of one agent by one voice.
   *
   * @param voice who says it
   * @param relation such as "was carried out by"
   * @param agent who is named
   * @param rival whether this is somebody else than the first one named
   * @param claims the claims, one or more, of one polarity
   */
  public record Naming(
      Link voice, String relation, Link agent, boolean rival, List<Statement> claims) {
    /** What comes before the relation: says, denies, or leaves open. */
    public String verb() {
      Voicing first = claims.getFirst().voicing();
      if (first.affirmed()) {
        return "says it";
      }
      return first.polarity().equals("denied") ? "denies that it" : "leaves open whether it";
    }

    /** Whether any of the claims is firm. */
    public boolean firm() {
      return claims.stream().anyMatch(claim -> claim.voicing().firm());
    }

    /** Whether another voice contests any of it. */
    public boolean contested() {
      return claims.stream().anyMatch(claim -> claim.voicing().contested());
    }
  }

  /** The table of what the dataset says. */
  public static AttackTable of(PageQueries queries, String top) {
    List<Row> rows = Row.all(queries.rows("attack-voices"), top);
    Map<Link, List<Row>> byAttack =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.link("subject"), LinkedHashMap::new, Collectors.toList()));
    List<Line> lines =
        byAttack.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
    List<Line> compared =
        lines.stream()
            .filter(line -> line.voices() > 1)
            .sorted(Comparator.comparingLong(Line::voices).reversed())
            .toList();
    List<Link> spoken =
        compared.stream().flatMap(line -> line.namings().stream()).map(Naming::voice).toList();
    List<Link> voices =
        rows.stream().map(row -> row.link("voice")).distinct().filter(spoken::contains).toList();
    return new AttackTable(
        voices, compared, lines.stream().filter(line -> line.voices() == 1).toList());
  }

  private static Line line(Link attack, List<Row> rows) {
    Map<List<Object>, List<Row>> namings =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        List.of(
                            row.link("voice"),
                            row.text("relation"),
                            row.link("object"),
                            row.text("polarity")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Link first = rows.getFirst().link("object");
    return new Line(attack, namings.values().stream().map(some -> naming(some, first)).toList());
  }

  private static Naming naming(List<Row> rows, Link first) {
    Row row = rows.getFirst();
    Link agent = row.link("object");
    return new Naming(
        row.link("voice"),
        row.text("relation"),
        agent,
        !agent.equals(first),
        rows.stream().map(Row::statement).toList());
  }
}
