package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** RDF4J Server as a researcher would start it: its web application in Tomcat. */
final class TomcatPeer {
  private static final String NAME = "rdf4j-server";
  private static final String REPOSITORY = "/rdf4j-server/repositories/claims";

  private final Setting setting;

  TomcatPeer(Setting setting) {
    this.setting = setting;
  }

  /** RDF4J Server with its store in memory, which it keeps in files; loaded over its protocol. */
  Peer rdf4jServer() throws IOException, InterruptedException, MissingPeerException {
    PeerPom pom = PeerPom.of(setting, "rdf4j");
    String server = pom.version("rdf4j.version");
    String tomcat = pom.version("tomcat.version");
    Path place = Files.createDirectories(setting.installed(NAME));
    Path application = place.resolve("rdf4j-server-" + server);
    Path home = place.resolve("apache-tomcat-" + tomcat);
    install(pom, place, List.of(application.resolve("WEB-INF"), home.resolve("bin/catalina.sh")));
    String load = setting.sources("rdf4j").resolve("load").toString();
    String port = Integer.toString(setting.port());
    return new Peer(
        NAME,
        server + " in Tomcat " + tomcat,
        false,
        List.of(List.of("sh", load, application.toString(), port, setting.file(false))),
        List.of(home.resolve("bin/catalina.sh").toString(), "run"),
        environment(home),
        setting.folder(),
        setting.local() + REPOSITORY + "?timeout=" + setting.patience().toSeconds() + "&",
        setting.patience());
  }

  private static void install(PeerPom pom, Path place, List<Path> needed)
      throws InterruptedException, MissingPeerException {
    if (!needed.stream().allMatch(Files::exists)) {
      String to = "-Dplace=" + place;
      pom.run(place, to, "dependency:unpack@application", "dependency:unpack@tomcat");
    }
  }

  /** Tomcat writes into the engine's folder alone, and has the Java and the heap of the others. */
  private Map<String, String> environment(Path home) {
    Path base = setting.folder().toAbsolutePath();
    String data = "-Dorg.eclipse.rdf4j.appdata.basedir=" + base.resolve("data");
    return Map.of(
        "JAVA_HOME", System.getProperty("java.home"),
        "CATALINA_HOME", home.toString(),
        "CATALINA_BASE", base.toString(),
        "CATALINA_OPTS", setting.heap() + " " + data);
  }
}
