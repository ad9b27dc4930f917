package org.claimgraph.bench.race;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A kind of question; each has a query with places for what is drawn. */
enum Kind {
  POINT("point"),
  CLAIMS("claims-of-a-thing"),
  GROUP_BY("group-by"),
  RIVALS("rivals"),
  TOP_K("top-k"),
  PATH("path"),
  TEXT("text"),
  COUNT("count"),
  /** A look-up through the triple term; where an engine knows none, through its parts. */
  BY_PROPOSITION("by-proposition"),
  /** Nothing at all: what a request costs by itself. */
  ASK("ask");

  /** Questions that look one thing up. */
  static final List<Kind> LIGHT = List.of(POINT, CLAIMS);

  /** All eight kinds that all engines are asked in the same words. */
  static final List<Kind> MIX = List.of(POINT, CLAIMS, GROUP_BY, RIVALS, TOP_K, PATH, TEXT, COUNT);

  /** All kinds that look something up: what engines must answer alike. */
  static final List<Kind> COMPARED =
      List.of(POINT, CLAIMS, GROUP_BY, RIVALS, TOP_K, PATH, TEXT, COUNT, BY_PROPOSITION);

  private final String file;
  private final String query;
  private final String withoutTripleTerms;

  Kind(String file) {
    this.file = file;
    this.query = read(file);
    this.withoutTripleTerms = file.equals("by-proposition") ? read(file + "-rdf11") : query;
  }

  /** What the kind is called in the results. */
  String label() {
    return file;
  }

  /** The query with what was drawn in its places. */
  String query(Draw draw, boolean tripleTerms) {
    return (tripleTerms ? query : withoutTripleTerms)
        .replace("$claim", draw.claim())
        .replace("$thing", draw.thing())
        .replace("$property", draw.property())
        .replace("$word", "\"" + draw.word() + "\"")
        .replace("$none", "<https://w3id.org/claimgraph/id/none/" + draw.number() + ">");
  }

  private static String read(String file) {
    try (InputStream in =
        Objects.requireNonNull(Kind.class.getResourceAsStream(file + ".rq"), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
