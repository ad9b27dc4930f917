package org.claimgraph.bench.race;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What our server is to reach beside the others. */
final class Aims {
  /** A look-up by a proposition over HTTP against a query for nothing, never repeated. */
  static final String OVER_ASK = "look-up by a proposition over HTTP, times ASK {}";

  /** A kept answer against a file of the same size. */
  static final String KEPT_OVER_FILE = "a kept answer, times a file of its size";

  /** A look-up by a proposition within the process. */
  static final String ENGINE_TIME = "engine, by-proposition, never repeated, median µs";

  /** The smallest heap with which the data are served. */
  static final String SMALLEST_HEAP = "smallest heap, MB";

  private static final double TOLD = Double.NaN;
  private static final String START = "start to first answer, s";
  private static final String MEMORY = "memory after queries, MB";
  private static final String REPEATED = "8 clients, mix, repeated, queries/s";
  private static final String MIX = "8 clients, mix, never repeated, queries/s";
  private static final String LIGHT = "8 clients, light, never repeated, queries/s";
  private static final List<String> SIZES = List.of("100000", "1000000", "10000000");
  private static final Aim.Peers ALL = new Aim.Peers(List.of());
  private static final Aim.Peers FUSEKI = peers("fuseki-memory", "fuseki-tdb2");
  private static final Aim.Peers RDF4J = peers("rdf4j-server");
  private static final Aim.Peers RDF4J_STORE = peers("rdf4j-memory");

  /** All of them, in the order in which they are shown. */
  static final List<Aim> ALL_AIMS =
      List.of(
          aim("repeated mix, 8 clients, against the best peer", REPEATED, ALL, 20, 20, 20),
          aim("light questions, 8 clients, against RDF4J Server", LIGHT, RDF4J, 1.2, 1.2),
          aim(
              "light questions, 8 clients, against RDF4J's store in memory behind a server of a few"
                  + " lines",
              LIGHT,
              RDF4J_STORE,
              1.2,
              1.2),
          aim(
              "light questions, 8 clients, against Oxigraph",
              LIGHT,
              peers("oxigraph-npm"),
              .8,
              TOLD),
          new Aim(
              "light questions, 8 clients, against RDF4J on disk",
              LIGHT,
              peers("rdf4j-lmdb"),
              Map.of("10000000", 1.0)),
          aim("mix, 8 clients, against the best stock Fuseki", MIX, FUSEKI, 5, 5, 3),
          aim("mix, 8 clients, against the best peer", MIX, ALL, 1, 1, TOLD),
          aim(
              "engine time of a look-up by a proposition, times that at 10⁴",
              ENGINE_TIME,
              new Aim.Growth("10000"),
              1.5,
              2,
              3),
          aim(
              "engine time of a look-up by a proposition, against the best stock Jena store",
              ENGINE_TIME,
              new Aim.Peers(Engines.STORES),
              15,
              300,
              TOLD),
          aim(
              "the same over HTTP, times ASK {} on our server",
              OVER_ASK,
              new Aim.Ours(false),
              2,
              2,
              3),
          new Aim(
              "start to first answer, against stock Fuseki with the same files",
              START,
              peers("fuseki-memory"),
              Map.of(TestData.REAL, 3.0)),
          new Aim(
              "start to first answer, against stock Fuseki over a database loaded before",
              START,
              peers("fuseki-tdb2"),
              Map.of(TestData.REAL, TOLD)),
          aim("memory after queries, against the best stock Fuseki", MEMORY, FUSEKI, 2, 2),
          aim("memory after queries, against RDF4J Server", MEMORY, RDF4J, 1, 1),
          aim(
              "memory after queries, against RDF4J's store in memory behind a server of a few lines",
              MEMORY,
              RDF4J_STORE,
              1,
              1),
          aim("smallest heap, against stock Fuseki in memory", SMALLEST_HEAP, FUSEKI, 2, 2),
          aim(
              "smallest heap, against RDF4J's store in memory behind a server of a few lines",
              SMALLEST_HEAP,
              RDF4J_STORE,
              1,
              1),
          aim("a kept answer, times a file of its size", KEPT_OVER_FILE, new Aim.Ours(true), 0.8));

  private Aims() {}

  private static Aim.Peers peers(String... engines) {
    return new Aim.Peers(List.of(engines));
  }

  private static Aim aim(String words, String measure, Aim.Against against, double... bounds) {
    Map<String, Double> bySize = new LinkedHashMap<>();
    for (int i = 0; i < bounds.length; i++) {
      bySize.put(SIZES.get(i), bounds[i]);
    }
    return new Aim(words, measure, against, bySize);
  }
}
