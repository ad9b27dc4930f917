package org.claimgraph.site.picture.network;

import org.claimgraph.site.picture.Drawing;

/**
 * The way of a line between two boxes, and where its words stand.
 *
 * @param path the way, as SVG path data
 * @param endX units from the left to the end, where the arrow's head is
 * @param endY units from the top to the end
 * @param angle degrees by which the head is turned; 0 points to the right
 * @param words where the words stand
 */
record Route(String path, double endX, double endY, double angle, Words words) {

  /**
   * Where words stand.
   *
   * @param x units from the left
   * @param y units from the top to the base line
   * @param side the class that says what of the words stands there: "middle", "start" or "end"
   */
  record Words(double x, double y, String side) {}

  /** A level line between boxes that stand side by side. */
  static Route level(Box from, Box to, double y) {
    boolean right = from.x() < to.x();
    double start = right ? from.right() : from.x();
    double end = right ? to.x() : to.right();
    return new Route(
        "M%s %sH%s".formatted(n(start), n(y), n(end)),
        end,
        y,
        right ? 0 : 180,
        new Words((start + end) / 2, y - 5, "middle"));
  }

  /** A line between boxes of one column, around their outer side and so many other lines. */
  static Route elbow(Box from, Box to, long inside) {
    double out = 14 + 12 * inside;
    boolean left = from.centre() < Layout.WIDTH / 2;
    double edge = left ? from.x() : from.right();
    double side = left ? edge - out : edge + out;
    double start = from.middle() + (to.y() > from.y() ? out / 3 : -out / 3);
    double end = to.middle() + (to.y() > from.y() ? -out / 3 : out / 3);
    return new Route(
        "M%s %sH%sV%sH%s".formatted(n(edge), n(start), n(side), n(end), n(edge)),
        edge,
        end,
        left ? 0 : 180,
        new Words(
            side + (left ? -4 : 4),
            (start + end) / 2 - 2 + 13 * (inside % 2),
            left ? "end" : "start"));
  }

  /** A straight line between an inner and an outer box of one side. */
  static Route across(Box from, Box to) {
    boolean right = from.x() < to.x();
    double startX = right ? from.right() : from.x();
    double endX = right ? to.x() : to.right();
    double angle = Math.toDegrees(Math.atan2(to.middle() - from.middle(), endX - startX));
    return new Route(
        "M%s %sL%s %s".formatted(n(startX), n(from.middle()), n(endX), n(to.middle())),
        endX,
        to.middle(),
        angle,
        new Words((startX + endX) / 2, (from.middle() + to.middle()) / 2 - 5, "middle"));
  }

  /** Draws the line with its words and a head at its end. */
  void draw(Drawing drawing, String label) {
    drawing.empty("path", "class", "hit", "d", path);
    drawing.empty("path", "class", "line", "d", path);
    drawing.empty(
        "path",
        "class",
        "tip",
        "d",
        "M0 0L-9 4.5V-4.5z",
        "transform",
        "translate(%s %s) rotate(%s)".formatted(n(endX), n(endY), n(angle)));
    drawing.leaf("text", label, "class", words.side(), "x", words.x(), "y", words.y());
  }

  private static String n(double value) {
    return Drawing.number(value);
  }
}
