package org.claimgraph.site.picture.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimgraph.site.PageQueries;
import org.claimgraph.site.picture.Attack;
import org.claimgraph.site.picture.Row;

/**
 * The time line of attacks, series of attacks and plans.
 *
 * @param svg the drawing
 * @param bars what is on it, by the first day
 * @param undated what is not on it
 */
public record TimeLine(String svg, List<Bar> bars, List<Undated> undated) {

  /**
   * An attack that is not on the time line.
   *
   * @param attack the attack
   * @param reason why not, in words
   */
  public record Undated(Attack attack, String reason) {}

  /** The time line of what the dataset says. */
  public static TimeLine of(PageQueries queries, String top) {
    List<Bar> bars = new ArrayList<>();
    List<Undated> undated = new ArrayList<>();
    for (Attack attack : Attack.all(queries, top)) {
      List<Row> dates =
          attack.drawn("date", "earliest").stream().filter(row -> row.has("latest")).toList();
      if (dates.isEmpty()) {
        undated.add(new Undated(attack, reason(attack)));
      }
      dates.forEach(row -> bars.add(bar(attack, row)));
    }
    bars.sort(Comparator.comparing(Bar::first).thenComparing(bar -> bar.attack().link().text()));
    return new TimeLine(TimeDrawing.of(bars), bars, undated);
  }

  /** Whether any of the bars is a plan. */
  public boolean plans() {
    return bars.stream().anyMatch(bar -> bar.attack().plan());
  }

  private static Bar bar(Attack attack, Row row) {
    return new Bar(
        attack,
        row.link("object"),
        LocalDate.parse(row.text("earliest")),
        LocalDate.parse(row.text("latest")));
  }

  private static String reason(Attack attack) {
    return attack.dates().isEmpty()
        ? "no date is stated"
        : attack.names("date", "") + ": no first or last day follows from this";
  }
}
