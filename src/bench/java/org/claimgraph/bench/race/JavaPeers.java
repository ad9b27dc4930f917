package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The engines that are a class path but ours: stock Fuseki, and RDF4J's stores behind a server of a
 * few lines.
 */
final class JavaPeers {
  private static final String FUSEKI = "org.apache.jena.fuseki.main.cmds.FusekiMainCmd";

  private static final String LOG = "log4j2.properties";

  private final Setting setting;

  JavaPeers(Setting setting) {
    this.setting = setting;
  }

  /** Stock Fuseki with its transactional graphs in memory; loads as it starts. */
  Peer fusekiMemory() throws IOException, InterruptedException, MissingPeerException {
    return fuseki("fuseki-memory", List.of(), "--file=" + setting.file(true));
  }

  /** Stock Fuseki on a TDB2 database that its own loader builds. */
  Peer fusekiTdb2() throws IOException, InterruptedException, MissingPeerException {
    List<String> loading = java("fuseki", "tdb2.tdbloader", "--loc=tdb2", setting.file(true));
    return fuseki("fuseki-tdb2", List.of(loading), "--tdb2", "--loc=tdb2");
  }

  /** RDF4J's store in memory behind a thin server; loads as it starts. */
  Peer rdf4jMemory() throws IOException, InterruptedException, MissingPeerException {
    return rdf4j("rdf4j-memory", List.of(), "memory", setting.file(false));
  }

  /** RDF4J's LMDB store behind a thin server. */
  Peer rdf4jLmdb() throws IOException, InterruptedException, MissingPeerException {
    List<String> loading = java("rdf4j", rdf4jServer(), "lmdb-load", setting.file(false), "lmdb");
    return rdf4j("rdf4j-lmdb", List.of(loading), "lmdb", "lmdb");
  }

  private Peer fuseki(String name, List<List<String>> loading, String... store)
      throws IOException, InterruptedException, MissingPeerException {
    String quiet = "-Dlog4j2.configurationFile=" + setting.sources("fuseki").resolve(LOG);
    List<String> serving = java("fuseki", quiet, FUSEKI, "--localhost", "--port=" + setting.port());
    serving.add("--timeout=" + setting.patience().toMillis());
    serving.addAll(List.of(store));
    serving.add("/ds");
    return peer(name, loading, serving, "/ds/query?");
  }

  private Peer rdf4j(String name, List<List<String>> loading, String... store)
      throws IOException, InterruptedException, MissingPeerException {
    List<String> serving = java("rdf4j", rdf4jServer());
    serving.addAll(List.of(store));
    serving.add(Integer.toString(setting.port()));
    serving.add(Long.toString(setting.patience().toSeconds()));
    return peer(name, loading, serving, "/sparql?");
  }

  private Peer peer(String name, List<List<String>> loading, List<String> serving, String path)
      throws IOException, InterruptedException, MissingPeerException {
    String engine = name.substring(0, name.indexOf('-'));
    return new Peer(
        name,
        version(engine),
        engine.equals("fuseki"),
        loading,
        serving,
        Map.of(),
        setting.folder(),
        setting.local() + path,
        setting.patience());
  }

  private String rdf4jServer() {
    return setting.sources("rdf4j").resolve("Rdf4jServer.java").toString();
  }

  private List<String> java(String engine, String... arguments)
      throws IOException, InterruptedException, MissingPeerException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, setting.heap()));
    command.addAll(List.of("-cp", classPath(engine)));
    command.addAll(List.of(arguments));
    return command;
  }

  private String classPath(String engine)
      throws IOException, InterruptedException, MissingPeerException {
    Path folder = Files.createDirectories(setting.installed(engine));
    Path file = folder.resolve("classpath.txt");
    PeerPom pom = PeerPom.of(setting, engine);
    if (!pom.isOlderThan(file)) {
      Files.deleteIfExists(file);
      pom.run(folder, "dependency:build-classpath", "-Dmdep.outputFile=" + file);
    }
    return Files.readString(file);
  }

  private String version(String engine) throws IOException {
    return PeerPom.of(setting, engine)
        .version(engine.equals("fuseki") ? "jena.version" : "rdf4j.version");
  }
}
