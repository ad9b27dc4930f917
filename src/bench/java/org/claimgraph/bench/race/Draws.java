package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What questions can be about in some data; draws from it by seed. */
final class Draws {
  private static final String RDF = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String GLOSS = "<http://www.w3.org/2004/02/skos/core#definition>";
  private static final String CLAIM = "<https://w3id.org/claimgraph/id/claim/";

  /** Of a file larger than this some claims are drawn from only, evenly chosen: bytes. */
  private static final long PART = 300_000_000;

  private record About(String claim, String thing, String property) {}

  private final List<About> claims;
  private final List<String> words;

  private Draws(List<About> claims, List<String> words) {
    this.claims = claims;
    this.words = words;
  }

  /** What is in this file of N-Triples. */
  static Draws from(Path file) throws IOException {
    Map<String, String> things = new HashMap<>();
    Map<String, String> properties = new HashMap<>();
    List<String> words = new ArrayList<>();
    long every = 1 + Files.size(file) / PART;
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines.filter(any -> any.startsWith(CLAIM))::iterator) {
        String[] part = line.split(" ", 3);
        if (Math.floorMod(part[0].hashCode(), every) != 0) {
          continue;
        }
        if (part[1].equals(RDF + "subject>")) {
          things.put(part[0], part[2].replace(" .", ""));
        } else if (part[1].equals(RDF + "predicate>")) {
          properties.put(part[0], part[2].replace(" .", ""));
        } else if (part[1].equals(GLOSS)) {
          words.add(firstWord(part[2]));
        }
      }
    }
    List<About> claims =
        things.keySet().stream()
            .sorted()
            .map(
                claim ->
                    new About(
                        claim, things.getOrDefault(claim, ""), properties.getOrDefault(claim, "")))
            .toList();
    return new Draws(claims, words);
  }

  private static String firstWord(String literal) {
    int end = 1;
    while (Character.isLetter(literal.charAt(end))) {
      end++;
    }
    return literal.substring(1, end);
  }

  /** The draw with this number; the same seed and number always draw the same. */
  Draw draw(long seed, long number) {
    Random random = new Random(seed * 1_000_003 + number);
    random.nextInt();
    About about = claims.get(random.nextInt(claims.size()));
    About other = claims.get(random.nextInt(claims.size()));
    String word = words.get(random.nextInt(words.size()));
    return new Draw(number, about.claim(), other.thing(), other.property(), word);
  }
}
