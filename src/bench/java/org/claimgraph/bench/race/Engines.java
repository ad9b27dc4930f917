package org.claimgraph.bench.race;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** All engines by their names. */
final class Engines {
  /** The engine that the others are compared with. */
  static final String OURS = "claimgraph";

  /** The names of all engines, ours first. */
  static final List<String> NAMES =
      List.of(
          OURS,
          "fuseki-memory",
          "fuseki-tdb2",
          "rdf4j-server",
          "rdf4j-memory",
          "rdf4j-lmdb",
          "oxigraph-npm",
          "virtuoso");

  /** The stores of stock Jena that are measured without a server. */
  static final List<String> STORES = List.of("jena-tim", "jena-graphmem", "jena-tdb2");

  /** Everything that is measured, in the order of the tables. */
  static final List<String> COLUMNS = Stream.concat(NAMES.stream(), STORES.stream()).toList();

  /** The engines that are measured on data that are larger than memory. */
  static final List<String> ON_DISK = List.of(OURS, "fuseki-tdb2");

  /** What an engine is set up with. */
  @FunctionalInterface
  interface Setup {
    /** That of the engine of this name. */
    Setting of(String name) throws IOException;
  }

  private static final int FIRST_PORT = 13_324;

  private Engines() {}

  /** The port of the engine of this name; Virtuoso's stands in its settings as well. */
  static int port(String name) {
    return FIRST_PORT + NAMES.indexOf(name);
  }

  /**
   * The engine of this name, set up and not yet loaded.
   *
   * @throws MissingPeerException it cannot be run on this machine
   */
  static Peer named(String name, Setting setting)
      throws IOException, InterruptedException, MissingPeerException {
    return switch (name) {
      case OURS -> new OtherPeers(setting).ours();
      case "fuseki-memory" -> new JavaPeers(setting).fusekiMemory();
      case "fuseki-tdb2" -> new JavaPeers(setting).fusekiTdb2();
      case "rdf4j-server" -> new TomcatPeer(setting).rdf4jServer();
      case "rdf4j-memory" -> new JavaPeers(setting).rdf4jMemory();
      case "rdf4j-lmdb" -> new JavaPeers(setting).rdf4jLmdb();
      case "oxigraph-npm" -> new OtherPeers(setting).oxigraph();
      case "virtuoso" -> new OtherPeers(setting).virtuoso();
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }
}
