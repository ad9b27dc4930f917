package org.claimgraph.site.picture.map;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Albers' equal-area conic projection of the sphere: where a place stands in the drawing.
 *
 * @param south the southern standard parallel, in degrees
 * @param north the northern standard parallel, in degrees
 * @param meridian the meridian that stands upright, in degrees
 * @param scale units of the drawing for one radius of the earth
 * @param origin where the equator meets the upright meridian
 * @see <a href="https://doi.org/10.3133/pp1395">Snyder, Map projections: a working manual, 14</a>
 */
record Projection(double south, double north, double meridian, double scale, Spot origin) {
  private static final Pattern POINT =
      Pattern.compile("POINT\\s*\\(\\s*(-?[\\d.]+)\\s+(-?[\\d.]+)\\s*\\)");

  /**
   * The spot of a point in Well-Known Text, longitude first.
   *
   * @throws IllegalArgumentException not a point
   */
  Spot spot(String wkt) {
    Matcher point = POINT.matcher(wkt);
    if (!point.matches()) {
      throw new IllegalArgumentException("not a point: " + wkt);
    }
    return spot(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
  }

  /** The spot of the place of this longitude and latitude in degrees. */
  Spot spot(double longitude, double latitude) {
    double n = (sin(south) + sin(north)) / 2;
    double c = Math.pow(Math.cos(Math.toRadians(south)), 2) + 2 * n * sin(south);
    double radius = scale * Math.sqrt(c - 2 * n * sin(latitude)) / n;
    double angle = n * Math.toRadians(longitude - meridian);
    double equator = scale * Math.sqrt(c) / n;
    return new Spot(
        origin.x() + radius * Math.sin(angle), origin.y() - (equator - radius * Math.cos(angle)));
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
