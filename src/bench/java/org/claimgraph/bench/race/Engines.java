package org.claimgraph.bench.race;

import java.io.IOException;
import java.util.List;

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
          "rdf4j-memory",
          "rdf4j-lmdb",
          "oxigraph-npm",
          "virtuoso");

  private Engines() {}

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
      case "rdf4j-memory" -> new JavaPeers(setting).rdf4jMemory();
      case "rdf4j-lmdb" -> new JavaPeers(setting).rdf4jLmdb();
      case "oxigraph-npm" -> new OtherPeers(setting).oxigraph();
      case "virtuoso" -> new OtherPeers(setting).virtuoso();
      default -> throw new IllegalArgumentException("no engine is called " + name);
    };
  }
}
