package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what one run measured on one size of data: a table, CSV and a picture.
 *
 * @param data what the data are called
 * @param head what was run, on what, in lines of Markdown
 * @param figures what was measured
 * @param remarks what was not run or not equal, in words
 */
record Results(String data, List<String> head, List<Figure> figures, List<String> remarks) {
  private static final List<String> PICTURED =
      List.of(
          "8 clients, mix, repeated, queries/s",
          "8 clients, mix, never repeated, queries/s",
          "8 clients, light, never repeated, queries/s",
          "1 client, by-proposition, never repeated, median ms",
          "start to first answer, s",
          "memory after queries, MB");

  /** Writes all three into the folder, named after the data. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Ranking ranking = new Ranking(figures);
    Files.write(folder.resolve(data + ".csv"), FigureFile.lines(figures));
    Files.writeString(folder.resolve(data + ".svg"), Plot.of(ranking, data, PICTURED));
    List<String> text = new ArrayList<>(List.of("# Measured on the data " + data, ""));
    text.addAll(head);
    text.addAll(List.of("", "![The main figures as bars](" + data + ".svg)", ""));
    text.addAll(List.of("## How many times better ours is", ""));
    text.add("Above 1 ours is better: more a second, or less time or memory.");
    text.addAll(List.of("", new Table(ranking).ratios()));
    text.addAll(List.of("## What was not run, failed, or was not equal", ""));
    text.addAll(
        remarks.isEmpty() ? List.of("Nothing.") : remarks.stream().map("- "::concat).toList());
    text.addAll(List.of("", "## Figures", "", new Table(ranking).figures().stripTrailing()));
    Files.write(folder.resolve(data + ".md"), text);
  }
}
