package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Our own server, and the engines that are no Java: Oxigraph and Virtuoso. */
final class OtherPeers {
  private static final String INSTALLED = "node_modules/oxigraph/package.json";

  private final Setting setting;

  OtherPeers(Setting setting) {
    this.setting = setting;
  }

  /** Our own server by its launcher, with the budgets and the log that it has in public. */
  Peer ours() throws IOException {
    Path home = setting.data().project().root();
    Path launcher = home.resolve("claimgraph");
    Files.copy(
        setting.repository().resolve("claimgraph"), launcher, StandardCopyOption.REPLACE_EXISTING);
    link(home);
    String port = Integer.toString(setting.port());
    String prepare = setting.sources(Engines.OURS).resolve("prepare").toString();
    List<String> serving = new ArrayList<>(List.of(launcher.toString(), "serve", "--port", port));
    setting.data().dump().ifPresent(dump -> serving.addAll(onDisk(dump)));
    List<String> loading = new ArrayList<>(List.of("sh", prepare, port));
    loading.addAll(serving);
    return new Peer(
        "claimgraph",
        Machine.commit(setting.repository()),
        true,
        List.of(loading),
        serving,
        Map.of("CLAIMGRAPH_JAVA_OPTS", setting.heap()),
        setting.folder(),
        setting.local() + "/sparql?",
        setting.patience());
  }

  private List<String> onDisk(Path dump) {
    String store = "tdb2:" + setting.folder().resolve("store").toAbsolutePath();
    return List.of("--store", store, "--dump", dump.toAbsolutePath().toString());
  }

  /** Lets the data's folder have the built program, and a place for the graph that it keeps. */
  private void link(Path home) throws IOException {
    Path target = Files.createDirectories(home.resolve("target"));
    Path built = setting.repository().resolve("target").toAbsolutePath();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(built, "{lib,claimgraph*.jar,claimgraph*.aot}")) {
      for (Path file : files) {
        Path link = target.resolve(file.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, file);
      }
    }
  }

  /** Oxigraph in memory, from npm, behind a thin server; loads as it starts. */
  Peer oxigraph() throws IOException, InterruptedException, MissingPeerException {
    Path folder = Files.createDirectories(setting.installed("oxigraph"));
    Path sources = setting.sources("oxigraph");
    Path wanted = folder.resolve("package.json");
    Files.copy(sources.resolve("package.json"), wanted, StandardCopyOption.REPLACE_EXISTING);
    if (!Files.exists(folder.resolve(INSTALLED))) {
      try {
        List<String> install = List.of("npm", "install", "--no-audit", "--no-fund");
        Command.run(install, Map.of(), folder);
      } catch (IOException e) {
        throw new MissingPeerException("npm could not install it: " + e.getMessage());
      }
    }
    String server = sources.resolve("server.mjs").toString();
    String port = Integer.toString(setting.port());
    return new Peer(
        "oxigraph-npm",
        version(folder.resolve(INSTALLED)),
        true,
        List.of(),
        List.of("node", server, folder.toString(), setting.file(true), port),
        Map.of(),
        setting.folder(),
        setting.local() + "/sparql?",
        setting.patience());
  }

  /** Virtuoso as Debian packages it, loaded in bulk by its own SQL client. */
  Peer virtuoso() throws IOException, InterruptedException, MissingPeerException {
    Path sources = setting.sources("virtuoso");
    try {
      Command.start(List.of("virtuoso-t", "-?"), Map.of(), setting.folder()).waitFor();
    } catch (IOException e) {
      throw new MissingPeerException("no virtuoso-t; Debian has it as virtuoso-opensource-7-bin");
    }
    Path settings = setting.folder().resolve("virtuoso.ini");
    Files.copy(sources.resolve("virtuoso.ini"), settings, StandardCopyOption.REPLACE_EXISTING);
    return new Peer(
        "virtuoso",
        "7.2 of Debian",
        false,
        List.of(List.of("sh", sources.resolve("load").toString(), setting.file(false))),
        List.of("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"),
        Map.of(),
        setting.folder(),
        setting.local() + "/sparql?",
        setting.patience());
  }

  private static String version(Path description) throws IOException {
    return Files.readString(description).replaceAll("(?s).*\"version\": *\"([^\"]*)\".*", "$1");
  }
}
