package org.claimgraph.site.picture.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimgraph.site.picture.Drawing;
import org.claimgraph.site.picture.Wrapped;

/** Draws the time line: a row for each bar, a line for each year. */
final class TimeDrawing {
  private static final Drawing.Subject SUBJECT =
      new Drawing.Subject(
          "timeline",
          "Time line of attacks and plans",
          "When attacks are said to have taken place. A dot is a day, a bar the time that the date"
              + " leaves open. Each row is a link; the table under the time line holds the same.");
  private static final double WIDTH = 1000;
  private static final double LEFT = 276;
  private static final double RIGHT = 876;
  private static final double TOP = 14;
  private static final double ROW = 36;
  private static final double LETTER = 6.4;

  private final LocalDate from;
  private final LocalDate to;
  private final List<Bar> bars;
  private final Drawing drawing;

  private TimeDrawing(List<Bar> bars) {
    this.bars = bars;
    this.from = bars.getFirst().first().withDayOfYear(1);
    LocalDate last = bars.stream().map(Bar::last).max(LocalDate::compareTo).orElse(from);
    this.to = last.withDayOfYear(1).plusYears(1);
    this.drawing = Drawing.begin(SUBJECT, WIDTH, bottom() + 30);
  }

  /** The drawing of these bars, which are sorted; an empty text where there are none. */
  static String of(List<Bar> bars) {
    return bars.isEmpty() ? "" : new TimeDrawing(bars).draw();
  }

  private String draw() {
    for (LocalDate year = from; !year.isAfter(to); year = year.plusYears(1)) {
      double x = x(year);
      drawing.empty("path", "class", "year", "d", "M%s %sV%s".formatted(n(x), n(TOP), n(bottom())));
      if (year.isBefore(to)) {
        double middle = (x + x(year.plusYears(1))) / 2;
        drawing.leaf(
            "text",
            String.valueOf(year.getYear()),
            "class",
            "axis",
            "x",
            middle,
            "y",
            bottom() + 18);
      }
    }
    for (int i = 0; i < bars.size(); i++) {
      row(bars.get(i), TOP + ROW * (i + 0.5));
    }
    return drawing.end();
  }

  private void row(Bar bar, double y) {
    drawing.empty("path", "class", "level", "d", "M%s %sH%s".formatted(n(LEFT), n(y), n(RIGHT)));
    drawing.link(
        bar.attack().link().url(), bar.words(), bar.attack().plan() ? "attack plan" : "attack");
    drawing.empty(
        "rect", "class", "hit", "x", 8, "y", y - ROW / 2 + 2, "width", RIGHT, "height", ROW - 4);
    new Wrapped(bar.attack().link().text(), 42).write(drawing, LEFT - 14, y + 4);
    double end = shape(bar, y);
    drawing.close("a");
    boolean left = end + 8 + bar.when().length() * LETTER > WIDTH;
    drawing.leaf(
        "text",
        bar.when(),
        "class",
        left ? "when left" : "when",
        "x",
        left ? x(bar.first()) - 12 : end + 8,
        "y",
        y + 4,
        "aria-hidden",
        "true");
  }

  /** Draws the dot or the bar; what comes back is where it ends. */
  private double shape(Bar bar, double y) {
    if (bar.day()) {
      drawing.empty("circle", "class", "shape", "cx", x(bar.first()), "cy", y, "r", 6);
      return x(bar.first()) + 6;
    }
    double start = x(bar.first());
    double width = Math.max(x(bar.last().plusDays(1)) - start, 4);
    drawing.empty(
        "rect",
        "class",
        "shape span",
        "x",
        start,
        "y",
        y - 5,
        "width",
        width,
        "height",
        10,
        "rx",
        Math.min(width / 2, 5));
    return start + width;
  }

  private double bottom() {
    return TOP + ROW * bars.size() + 4;
  }

  private double x(LocalDate day) {
    double part = (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    return LEFT + part * (RIGHT - LEFT);
  }

  private static String n(double value) {
    return Drawing.number(value);
  }
}
