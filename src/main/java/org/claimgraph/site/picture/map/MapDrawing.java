package org.claimgraph.site.picture.map;

import java.util.Comparator;
import java.util.List;
import org.claimgraph.site.picture.Drawing;
import org.claimgraph.site.picture.map.Mark.Placed;

/** Draws the map: coast, names of countries, marks, and words beside the marks. */
final class MapDrawing {
  private static final Drawing.Subject SUBJECT =
      new Drawing.Subject(
          "map",
          "Map of attacks and plans",
          "Where attacks are said to have taken place and plans to have been made for. Each mark is"
              + " a link; the table under the map holds the same.");

  private final Coast coast;

  MapDrawing(Coast coast) {
    this.coast = coast;
  }

  /** The drawing with these marks. */
  String of(List<Mark> marks) {
    Drawing drawing = Drawing.begin(SUBJECT, coast.width(), coast.height());
    drawing.empty("rect", "class", "sea", "width", coast.width(), "height", coast.height());
    drawing.empty("path", "class", "land", "d", coast.land());
    drawing.empty("path", "class", "grid", "d", coast.grid());
    coast
        .names()
        .forEach(
            (name, spot) ->
                drawing.leaf("text", name, "class", "country", "x", spot.x(), "y", spot.y()));
    List<Placed> placed = Mark.place(marks, coast.projection());
    placed.stream()
        .filter(one -> !one.at().equals(one.place()))
        .forEach(one -> drawing.empty("path", "class", "leader", "d", line(one)));
    placed.stream()
        .sorted(Comparator.comparingInt(one -> one.mark().number()))
        .forEach(one -> draw(drawing, one));
    return drawing.end();
  }

  private void draw(Drawing drawing, Placed placed) {
    Mark mark = placed.mark();
    Spot at = placed.at();
    drawing.link(mark.attack().link().url(), mark.words(), classes(mark));
    drawing.empty("circle", "class", "hit", "cx", at.x(), "cy", at.y(), "r", hit(mark));
    if (mark.counted()) {
      drawing.empty("circle", "class", "shape", "cx", at.x(), "cy", at.y(), "r", mark.radius());
    } else {
      drawing.empty("path", "class", "shape", "d", diamond(at));
    }
    drawing.close("a");
    words(drawing, placed);
  }

  private static double hit(Mark mark) {
    return Math.max(14, mark.radius());
  }

  private static String classes(Mark mark) {
    return "attack"
        + (mark.attack().plan() ? " plan" : "")
        + (mark.attack().firm("place") ? "" : " open");
  }

  private void words(Drawing drawing, Placed placed) {
    Mark mark = placed.mark();
    double beside = mark.radius() + 6;
    boolean left = placed.at().x() + beside + 110 > coast.width();
    double x = placed.at().x() + (left ? -beside : beside);
    String side = left ? "beside left" : "beside";
    drawing.open("text", "class", side, "x", x, "y", placed.at().y() - 1, "aria-hidden", "true");
    drawing.leaf("tspan", String.valueOf(mark.number()), "class", "number");
    drawing.leaf("tspan", mark.place().text(), "class", "place", "dx", 5);
    drawing.leaf("tspan", mark.when(), "class", "when", "x", x, "dy", 13);
    drawing.close("text");
  }

  private static String diamond(Spot at) {
    return "M%s %sl%3$s %3$sl-%3$s %3$sl-%3$s -%3$sz"
        .formatted(
            Drawing.number(at.x()),
            Drawing.number(at.y() - Mark.SMALL),
            Drawing.number(Mark.SMALL));
  }

  private static String line(Placed placed) {
    return "M%s %sV%s"
        .formatted(
            Drawing.number(placed.at().x()),
            Drawing.number(placed.place().y()),
            Drawing.number(placed.at().y()));
  }
}
