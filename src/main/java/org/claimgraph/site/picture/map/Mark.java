package org.claimgraph.site.picture.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimgraph.site.Link;
import org.claimgraph.site.picture.Attack;

/**
 * One attack or plan on the map, at one place.
 *
 * @param number what tells it from the others, 1 for the first
 * @param attack the attack
 * @param place the place
 * @param position the place's point in Well-Known Text, which we added
 */
public record Mark(int number, Attack attack, Link place, String position) {
  /** Units of radius for one death; the area is in proportion to the deaths. */
  private static final double RADIUS = 2.6;

  /** Half the width and height of a mark without a number of deaths. */
  static final double SMALL = 7;

  /** Units that the words beside a mark need, to the right and downwards. */
  private static final Spot WORDS = new Spot(130, 32);

  /** Whether the number of deaths is stated. */
  public boolean counted() {
    return attack.killed().isPresent();
  }

  /** Half the mark's height: a circle's radius, or half a diamond. */
  double radius() {
    return counted() ? RADIUS * Math.sqrt(attack.killed().getAsInt()) : SMALL;
  }

  /** What one reads beside it: when. */
  public String when() {
    return attack.names("date", "no date stated");
  }

  /** What one hears of it: what is claimed, and who says so. */
  String words() {
    return "%d: %s. %s, %s, %s. So says %s."
        .formatted(
            number,
            attack.link().text(),
            place.text(),
            when(),
            attack.names("deaths", "number of deaths not stated"),
            String.join("; ", attack.voices("place", "date", "deaths")));
  }

  /**
   * A mark where it is drawn.
   *
   * @param mark the mark
   * @param place where its place is
   * @param at where it stands, further down where another mark or its words would be covered
   */
  record Placed(Mark mark, Spot place, Spot at) {
    private boolean covers(Placed other) {
      double apart = mark.radius() + other.mark.radius() + 6;
      return Math.abs(at.x() - other.at.x()) < apart + WORDS.x()
          && Math.abs(at.y() - other.at.y()) < Math.max(apart, WORDS.y());
    }

    private Placed below(Placed other) {
      double apart = mark.radius() + other.mark.radius() + 6;
      double target = other.at.y() + Math.max(apart, WORDS.y());
      return new Placed(mark, place, at.down(target - at.y()));
    }
  }

  /** The marks where they are drawn, the greatest at their places, none covering another. */
  static List<Placed> place(List<Mark> marks, Projection projection) {
    List<Placed> placed = new ArrayList<>();
    List<Mark> bySize =
        marks.stream().sorted(Comparator.comparingDouble(Mark::radius).reversed()).toList();
    for (Mark mark : bySize) {
      Spot spot = projection.spot(mark.position());
      Placed next = new Placed(mark, spot, spot);
      Optional<Placed> covered = covered(next, placed);
      while (covered.isPresent()) {
        next = next.below(covered.get());
        covered = covered(next, placed);
      }
      placed.add(next);
    }
    return placed;
  }

  private static Optional<Placed> covered(Placed mark, List<Placed> others) {
    return others.stream().filter(mark::covers).findFirst();
  }
}
