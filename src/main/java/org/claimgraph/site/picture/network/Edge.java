package org.claimgraph.site.picture.network;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.site.Link;
import org.claimgraph.site.picture.Row;
import org.claimgraph.site.picture.Statement;

/**
 * A relation between two organisations that is claimed, once or more often.
 *
 * @param from the one of whom it is claimed
 * @param relation such as "hostile to"
 * @param kind how it is drawn: "part", "hostile" or "support"
 * @param to the other
 * @param claims the claims
 */
public record Edge(Link from, String relation, String kind, Link to, List<Claimed> claims) {

  /**
   * A claim and what limits it.
   *
   * @param statement the claim
   * @param scope when, where and how far, in words; empty where it has no limit
   */
  public record Claimed(Statement statement, String scope) {}

  /** The edge of the rows on one relation of two things. */
  static Edge of(List<Row> rows) {
    Row row = rows.getFirst();
    return new Edge(
        row.link("subject"),
        row.text("relation"),
        row.text("kind"),
        row.link("object"),
        rows.stream().map(one -> new Claimed(one.statement(), scope(one))).toList());
  }

  /** The relation as it stands on the line; what nobody affirms says so. */
  public String label() {
    boolean affirmed = claims.stream().anyMatch(claim -> claim.statement().voicing().affirmed());
    return affirmed
        ? relation
        : claims.getFirst().statement().voicing().polarity() + ": " + relation;
  }

  /** Whether at least one claim is firm. */
  public boolean firm() {
    return claims.stream().anyMatch(claim -> claim.statement().voicing().firm());
  }

  /** Whether it ties the thing to something. */
  boolean touches(Link thing) {
    return from.equals(thing) || to.equals(thing);
  }

  /** What is at its other end. */
  Link other(Link thing) {
    return from.equals(thing) ? to : from;
  }

  /** What one hears of it: the claims in our words, which say whose they are. */
  String words() {
    return claims.stream()
        .map(claim -> claim.statement().gloss())
        .distinct()
        .collect(Collectors.joining(" ", label() + ": ", ""));
  }

  private static String scope(Row row) {
    return Stream.of("during", "within", "extent")
        .filter(row::has)
        .map(
            limit ->
                limit.equals("extent")
                    ? "“" + row.text(limit) + "”"
                    : limit + " " + row.text(limit))
        .collect(Collectors.joining(", "));
  }
}
