package org.claimgraph.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;

/** The published test vectors of the normalisation. */
final class Vectors {
  private static final Pattern TAB = Pattern.compile("\t");

  private Vectors() {}

  /**
   * One of them.
   *
   * @param json the input as a JSON string
   * @param output its normalised form
   * @param digest SHA-256 of that
   */
  record Vector(String json, String output, String digest) {
    String input() {
      return JSON.parse("{\"input\": " + json + "}").getString("input");
    }
  }

  static List<Vector> read() throws IOException {
    return Files.readAllLines(Path.of("data/normalisation-vectors.tsv")).stream()
        .skip(1)
        .map(line -> TAB.split(line, -1))
        .map(cells -> new Vector(cells[0], cells[1], cells[2]))
        .toList();
  }
}
