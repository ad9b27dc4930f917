package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Maven file that says what an engine is made of, and in which version.
 *
 * @param file the file
 */
record PeerPom(Path file) {
  /** That of the engine whose sources are in a folder of this name. */
  static PeerPom of(Setting setting, String engine) {
    return new PeerPom(setting.sources(engine).resolve("pom.xml"));
  }

  /** The version that a property of this name holds. */
  String version(String property) throws IOException {
    String start = "<" + property + ">";
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith(start))
          .map(line -> line.replaceAll("<[^>]*>", ""))
          .findFirst()
          .orElse("unknown");
    }
  }

  /** Whether this file has not changed since that one was made of it; not if there is none. */
  boolean isOlderThan(Path made) throws IOException {
    return Files.exists(made)
        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(made)) < 0;
  }

  /**
   * Runs Maven with these goals and properties, its output in the folder.
   *
   * @throws MissingPeerException Maven could not resolve its libraries
   */
  void run(Path folder, String... goals) throws InterruptedException, MissingPeerException {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-q", "-f", file.toString()));
    command.addAll(List.of(goals));
    try {
      Command.run(command, Map.of(), folder);
    } catch (IOException e) {
      throw new MissingPeerException("Maven could not resolve its libraries: " + e.getMessage());
    }
  }
}
