package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures as CSV; what was measured in several rounds has several lines. */
final class FigureFile {
  private static final String HEAD = "data,engine,measure,value";
  private static final Pattern LINE = Pattern.compile("([^,]*),([^,]*),\"([^\"]*)\",([^,]*)");

  private FigureFile() {}

  /** The lines of the file that holds these figures. */
  static List<String> lines(List<Figure> figures) {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (Figure figure : figures) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s,%s,\"%s\",%.3f",
              figure.data(),
              figure.engine(),
              figure.measure(),
              figure.value()));
    }
    return lines;
  }

  /** The figures of this file; none if there is no such file. */
  static List<Figure> read(Path file) throws IOException {
    List<Figure> figures = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        Matcher parts = LINE.matcher(line);
        if (parts.matches()) {
          double value = Double.parseDouble(parts.group(4));
          figures.add(new Figure(parts.group(1), parts.group(2), parts.group(3), value));
        }
      }
    }
    return figures;
  }
}
