package org.claimgraph.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.claimgraph.RealProject;
import org.claimgraph.files.Finding;
import org.claimgraph.files.TurtleFile;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turtle and SPARQL look as the house style says: file, line, and what to do. */
final class StyleTest {
  private static final Pattern NO_CODE = Pattern.compile("(?m)^#.*$|\"[^\"]*\"|<[^>\\s]*>");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:-])(cg|certainty|basis|polarity|outcome|bound|unit):[\\w-]+");
  private static final Path TOP = Path.of("").toAbsolutePath();

  @ParameterizedTest
  @MethodSource("turtleFiles")
  void turtleHasItsStyle(String file) throws IOException {
    assertEquals("", findings(file, TurtleStyle::findings));
  }

  @ParameterizedTest
  @MethodSource("queryFiles")
  void queryHasItsStyle(String file) throws IOException {
    assertEquals("", findings(file, QueryStyle::findings));
  }

  @ParameterizedTest
  @MethodSource("queryFiles")
  void queryNamesOnlyWhatIsThere(String file) throws IOException {
    String text = Files.readString(TOP.resolve(file));
    List<String> unknown =
        NAME.matcher(NO_CODE.matcher(text).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .filter(name -> !isDescribed(name))
            .toList();
    assertEquals(List.of(), unknown, "names that the ontology does not know");
  }

  @Test
  void turtleOutOfStyleIsFound() {
    assertEquals(
        List.of(
            "a.ttl:1: no comment at the start. Say what the file holds and what not.",
            "a.ttl:1: rdfs: is not used. Delete it.",
            "a.ttl:2: cg: stands after rdfs:. Sort the prefixes by name.",
            "a.ttl:3: no empty line before cg:b. Leave one empty line between things.",
            "a.ttl:5: a stands after cg:c. Order: a, rdf:reifies, rdfs:label, skos:definition,"
                + " then by name.",
            "a.ttl:8: the subject does not stand alone on its line. Begin a new line after it."),
        TurtleStyle.findings(
                "a.ttl",
                List.of(
                    "PREFIX rdfs: <" + Prefixes.ALL.get("rdfs") + ">",
                    "PREFIX cg: <" + Prefixes.ALL.get("cg") + ">",
                    "cg:b",
                    "    cg:c \"d\" ;",
                    "    a cg:D ;",
                    "    .",
                    "",
                    "cg:a a cg:D ."))
            .stream()
            .map(Finding::toString)
            .collect(Collectors.toList()));
  }

  static Stream<String> turtleFiles() {
    return RealProject.SOURCES.files().stream().map(TurtleFile::name);
  }

  static Stream<String> queryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(TOP.resolve("queries"))) {
      return files
          .filter(file -> file.toString().endsWith(".rq"))
          .map(RealProject.PROJECT::name)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String findings(String file, BiFunction<String, List<String>, List<Finding>> style)
      throws IOException {
    List<String> lines = Files.readAllLines(TOP.resolve(file));
    return style.apply(file, lines).stream()
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isDescribed(String name) {
    String prefix = name.substring(0, name.indexOf(':'));
    String iri = Prefixes.ALL.get(prefix) + name.substring(prefix.length() + 1);
    return RealProject.SOURCES.ontology().stream()
        .flatMap(file -> file.subjects().keySet().stream())
        .filter(Node::isURI)
        .anyMatch(node -> node.getURI().equals(iri));
  }
}
