package org.claimgraph.site.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.claimgraph.site.PageQueries;
import org.claimgraph.site.picture.Attack;
import org.claimgraph.site.picture.Row;
import org.claimgraph.site.picture.Said;

/**
 * The map of attacks, series of attacks and plans.
 *
 * @param svg the drawing
 * @param marks what is on it, by date
 * @param missing what is not on it
 */
public record AttackMap(String svg, List<Mark> marks, List<Missing> missing) {

  /**
   * An attack that is not on the map.
   *
   * @param attack the attack
   * @param reason why not, in words
   */
  public record Missing(Attack attack, String reason) {}

  /** The map of what the dataset says. */
  public static AttackMap of(PageQueries queries, String top) {
    List<Attack> attacks =
        Attack.all(queries, top).stream().sorted(Comparator.comparing(AttackMap::begin)).toList();
    List<Mark> marks = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (Attack attack : attacks) {
      List<Row> places = attack.drawn("place", "point");
      if (places.isEmpty()) {
        missing.add(new Missing(attack, reason(attack)));
      }
      for (Row row : places) {
        marks.add(new Mark(marks.size() + 1, attack, row.link("object"), row.text("point")));
      }
    }
    return new AttackMap(new MapDrawing(Coast.read()).of(marks), marks, missing);
  }

  /** Whether any of the marks has a number of deaths. */
  public boolean counted() {
    return marks.stream().anyMatch(Mark::counted);
  }

  /** The first day of the attack's date; a day after all others where there is none. */
  private static String begin(Attack attack) {
    return attack.drawn("date", "earliest").stream()
        .map(row -> row.text("earliest"))
        .findFirst()
        .orElse("9999");
  }

  private static String reason(Attack attack) {
    List<Said> places = attack.places();
    return places.isEmpty()
        ? "nobody says in which place"
        : "no coordinates were added for "
            + places.stream().map(said -> said.object().text()).collect(Collectors.joining(", "));
  }
}
