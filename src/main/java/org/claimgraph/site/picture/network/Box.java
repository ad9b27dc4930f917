package org.claimgraph.site.picture.network;

/**
 * A rectangle of the drawing.
 *
 * @param x units from the left to its left edge
 * @param y units from the top to its top edge
 * @param width units
 * @param height units
 */
record Box(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  double bottom() {
    return y + height;
  }

  double middle() {
    return y + height / 2;
  }

  double centre() {
    return x + width / 2;
  }
}
