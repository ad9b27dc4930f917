package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that no file of bad/ breaks may as well find nothing. */
final class EveryRuleHasAFaultTest {
  private static final Pattern WHAT =
      Pattern.compile("BIND \\((.*?) AS \\?what\\)", Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("\"([^\"?]{8,})\"");
  private static final String FAULTS = faults();

  @ParameterizedTest
  @MethodSource("messagesOfShapes")
  void messageOfShapeIsExpectedByAFault(String message) {
    assertTrue(FAULTS.contains(message));
  }

  @ParameterizedTest
  @MethodSource("checkQueries")
  void findingOfCheckQueryIsExpectedByAFault(Path query) {
    List<String> words = WHAT.matcher(read(query)).results().flatMap(this::words).toList();
    assertTrue(words.stream().anyMatch(FAULTS::contains), () -> "no fault expects any of " + words);
  }

  static List<String> messagesOfShapes() {
    Graph shapes = RDFDataMgr.loadGraph("ontology/shapes.ttl");
    return shapes.find(Node.ANY, SHACL.message, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .toList();
  }

  static List<Path> checkQueries() {
    return files("queries/checks").filter(file -> file.toString().endsWith(".rq")).toList();
  }

  private Stream<String> words(MatchResult what) {
    return WORDS.matcher(what.group(1)).results().map(words -> words.group(1).strip());
  }

  private static String faults() {
    return files("src/test/resources/bad")
        .map(EveryRuleHasAFaultTest::read)
        .collect(Collectors.joining());
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
