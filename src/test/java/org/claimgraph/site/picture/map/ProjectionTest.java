package org.claimgraph.site.picture.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Places stand where they belong, in the projection and on the land. */
final class ProjectionTest {
  private static final Coast COAST = Coast.read();

  @Test
  void agreesWithSnydersExample() {
    // Snyder, Map projections, page 291: parallels 29.5 and 45.5, origin 23 N 96 W, point 35 N 75
    // W.
    Projection projection = new Projection(29.5, 45.5, -96, 1, new Spot(0, 0));
    Spot point = projection.spot(-75, 35);
    Spot origin = projection.spot(-96, 23);
    assertEquals(0.2952720, point.x() - origin.x(), 1e-6);
    assertEquals(0.2416774, origin.y() - point.y(), 1e-6);
  }

  @Test
  void coastGoesThroughWhereTheCoastIs() {
    // The tip of the Absheron peninsula and Cape Gata on Cyprus.
    assertTrue(nearestCoast(COAST.projection().spot(50.37, 40.33)) < 4);
    assertTrue(nearestCoast(COAST.projection().spot(33.02, 34.56)) < 4);
    assertTrue(nearestCoast(COAST.projection().spot(65, 45)) > 40);
  }

  @Test
  void whatIsNoPointIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> COAST.projection().spot("LINESTRING(1 2, 3 4)"));
    assertEquals("not a point: LINESTRING(1 2, 3 4)", refused.getMessage());
  }

  /** Units from the spot to the nearest corner of the coast. */
  private static double nearestCoast(Spot spot) {
    double nearest = Double.MAX_VALUE;
    for (String ring : COAST.land().split("M", -1)) {
      double x = 0;
      double y = 0;
      double[] numbers =
          Pattern.compile("-?\\d*\\.?\\d+")
              .matcher(ring)
              .results()
              .map(MatchResult::group)
              .mapToDouble(Double::parseDouble)
              .toArray();
      for (int i = 0; i + 1 < numbers.length; i += 2) {
        x += numbers[i];
        y += numbers[i + 1];
        nearest = Math.min(nearest, Math.hypot(x - spot.x(), y - spot.y()));
      }
    }
    return nearest;
  }
}
