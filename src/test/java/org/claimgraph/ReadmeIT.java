package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README says one can type works, and what it shows is in the graph. */
final class ReadmeIT {
  private static final Path TOP = Path.of("").toAbsolutePath();
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern OUTSIDE = Pattern.compile("\\.\\./\\S+");
  private static Process server;
  private static int port;

  @BeforeAll
  static void serve() throws IOException {
    port = freePort();
    server =
        new ProcessBuilder("./claimgraph", "serve", "--port", String.valueOf(port))
            .redirectErrorStream(true)
            .start();
    BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    assertEquals("http://127.0.0.1:" + port + "/sparql", line.replaceFirst(": \\d.*", ""));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    server.waitFor();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandRuns(String command) throws IOException, InterruptedException {
    Matcher outside = OUTSIDE.matcher(command);
    while (outside.find()) {
      assumeTrue(Files.exists(TOP.resolve(outside.group())), outside.group() + " is missing");
    }
    Shell shell = Shell.run(TOP, Map.of(), command.replace("127.0.0.1:3330", "127.0.0.1:" + port));
    assertEquals(0, shell.exit(), shell.output());
    assertFalse(shell.output().isBlank(), "nothing is printed");
  }

  @ParameterizedTest
  @MethodSource("turtle")
  void turtleIsInTheGraph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    StringBuilder text = new StringBuilder();
    Prefixes.ALL.forEach((name, iri) -> text.append("PREFIX %s: <%s>\n".formatted(name, iri)));
    RDFParser.create().source(new StringReader(text + turtle)).lang(Lang.TURTLE).parse(graph);
    assertEquals(
        List.of(),
        Iter.asStream(graph.find())
            .filter(triple -> !RealProject.SOURCES.graph().contains(triple))
            .map(Prefixes::name)
            .toList(),
        "shown in the README and not in data/");
  }

  @Test
  void readmeHasCommandsAndTurtle() throws IOException {
    assertFalse(commands().toList().isEmpty());
    assertFalse(turtle().toList().isEmpty());
  }

  /** Every command but those that fetch the project, build it, or serve until stopped. */
  static Stream<String> commands() throws IOException {
    return blocks("sh")
        .flatMap(block -> Stream.of(block.replace("\\\n", "").split("\n", -1)))
        .map(String::strip)
        .filter(command -> !command.isEmpty() && !command.startsWith("#"))
        .filter(command -> !command.matches("(git clone|mvn|\\./claimgraph serve).*"));
  }

  static Stream<String> turtle() throws IOException {
    return blocks("turtle");
  }

  private static Stream<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(Files.readString(TOP.resolve("README.md")))
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
