package org.claimgraph.site.picture.map;

/**
 * A point of the drawing.
 *
 * @param x units from the left
 * @param y units from the top
 */
record Spot(double x, double y) {
  /** The spot this many units further down. */
  Spot down(double units) {
    return new Spot(x, y + units);
  }
}
