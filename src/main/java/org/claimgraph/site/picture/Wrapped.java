package org.claimgraph.site.picture;

import java.util.ArrayList;
import java.util.List;

/** A text in lines, for SVG breaks none by itself. */
public final class Wrapped {
  private static final double LINE = 14;
  private final List<String> lines = new ArrayList<>();

  /** The text in lines of so many characters, where its words allow it. */
  public Wrapped(String text, int characters) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > characters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  /** Units from the top of the first line to the bottom of the last. */
  public double height() {
    return lines.size() * LINE;
  }

  /** Writes the lines, as many above as below the base line of this y. */
  public void write(Drawing drawing, double x, double y) {
    double first = y - (lines.size() - 1) * LINE / 2;
    drawing.open("text", "class", "name", "x", x, "y", first);
    for (int i = 0; i < lines.size(); i++) {
      drawing.leaf("tspan", lines.get(i), "x", x, "y", first + i * LINE);
    }
    drawing.close("text");
  }
}
