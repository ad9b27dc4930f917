package org.claimgraph;

import java.util.List;
import java.util.Random;

/** Spoils a text a little, in a way that a seed repeats. */
public final class Mutation {
  private static final List<String> FRAGMENTS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "<<(",
          ")>>",
          "[",
          "]",
          "\"",
          "'''",
          "<",
          ">",
          "\\",
          "\\u0000",
          "\\uD800",
          "\0",
          "\uFEFF",
          "\u202E",
          "#",
          ";",
          ".",
          ",",
          "^^",
          "@en",
          "@en--ltr",
          "*",
          "+",
          "!",
          "|",
          "/",
          "?x",
          "$",
          "_:b",
          "<urn:a>",
          "\"\"\"",
          "1e999",
          "-0",
          "%00",
          "%2F",
          " UNION ",
          " OPTIONAL ",
          " MINUS ",
          " SERVICE <http://127.0.0.1:9/> ",
          " GRAPH ?g ",
          " FILTER ",
          " BIND(1 AS ?x) ",
          " VALUES ?x { 1 } ",
          " GROUP BY ?x ",
          " ORDER BY ?x ",
          " LIMIT 99999999999999999999 ",
          " OFFSET -1 ",
          " SELECT * ",
          " CONSTRUCT ",
          " DESCRIBE ",
          " FROM <file:///etc/passwd> ",
          " REGEX(?x, \"(a+)+$\") ",
          " CONCAT(?x, ?x) ",
          " EXISTS { ?a ?b ?c } ",
          " INSERT DATA ",
          " BASE <http://a/> ",
          " PREFIX : <a:> ");

  private final Random random;

  /** Mutations that this seed repeats. */
  public Mutation(long seed) {
    this.random = new Random(seed);
  }

  /** The text with one to six changes. */
  public String of(String text) {
    StringBuilder result = new StringBuilder(text);
    for (int i = random.nextInt(6); i >= 0; i--) {
      change(result);
    }
    return result.toString();
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(1 + random.nextInt(40)));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end));
      case 2 -> text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      case 3 -> text.replace(at, end, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      case 4 -> text.insert(at, (char) random.nextInt(0x300));
      default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
    }
  }
}
