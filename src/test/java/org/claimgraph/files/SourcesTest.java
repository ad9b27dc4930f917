package org.claimgraph.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.vocabulary.Cg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  private static final String HEADER =
      """
      VERSION "1.2"
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX event: <https://w3id.org/claimgraph/id/event/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      """;

  @TempDir Path folder;

  @Test
  void tripleAndSubjectHaveFileAndLine() throws IOException {
    Sources sources =
        read(
            """
            event:fire
                a cg:Attack ;
                rdf:value "2024" ,
                    "2025"
                .
            """);
    var fire = NodeFactory.createURI("https://w3id.org/claimgraph/id/event/fire");
    var second = NodeFactory.createLiteralString("2025");
    assertEquals(List.of(), sources.findings());
    assertEquals(Optional.of(new Location("data/a.ttl", 5)), sources.where(fire));
    assertEquals(
        Optional.of(new Location("data/a.ttl", 6)),
        sources.where(Triple.create(fire, RDF.Nodes.type, Cg.Attack)));
    assertEquals(
        Optional.of(new Location("data/a.ttl", 8)),
        sources.where(Triple.create(fire, RDF.Nodes.value, second)));
  }

  @Test
  void syntaxErrorHasItsLineAndHidesWhatFollowsFromIt() throws IOException {
    Sources sources = read("event:fire a cg:Attack ; ; cg:unheardOf .\nevent:fire a cg:Atack .\n");
    assertFalse(sources.complete());
    assertEquals(
        List.of(
            "data/a.ttl:5: syntax error at column 41: Unrecognized (expected an RDF Term): [DOT]. Mend"
                + " the Turtle; what follows in this file was not read."),
        words(sources));
  }

  @Test
  void unknownNamesGetTheNearestKnownOne() throws IOException {
    assertEquals(
        List.of(
            "data/a.ttl:5: cg:Atack is not defined in the ontology. Did you mean cg:Attack?",
            "data/a.ttl:6: event:fires is described nowhere. Did you mean event:fire?"),
        words(read("event:fire a cg:Atack .\nevent:fire rdf:value event:fires .\n")));
  }

  @Test
  void blankNodesAreFoundWhereTheyStand() throws IOException {
    assertEquals(
        List.of(
            "data/a.ttl:6: a blank node. Give the thing an IRI.",
            "data/a.ttl:7: a blank node. Give the thing an IRI."),
        words(read("event:fire a cg:Attack ;\n  rdf:value [ ] .\n_:b a cg:Attack .\n")));
  }

  @Test
  void relativeIrisAreFound() throws IOException {
    assertEquals(
        List.of("data/a.ttl:5: Relative IRI: fire. Write a prefixed name or the whole IRI."),
        words(read("<fire> a cg:Attack .\n")));
  }

  @Test
  void tripleTermsStandAfterReifiesOnlyAndHoldIrisOnly() throws IOException {
    assertEquals(
        List.of(
            "data/a.ttl:6: a triple term as object of rdf:value. Triple terms stand after"
                + " rdf:reifies only; point at the claim instead.",
            "data/a.ttl:7: the literal \"12\" inside a proposition. Name the value as a thing with"
                + " an IRI (a figure, a date) and use that."),
        words(
            read(
                """
                event:fire a cg:Attack ;
                    rdf:value <<( event:fire a cg:Attack )>> ;
                    rdf:reifies <<( event:fire rdf:value 12 )>> .
                """)));
  }

  @Test
  void fileThatIsNotUtf8IsFound() throws IOException {
    Path file = Files.createDirectories(folder.resolve("data")).resolve("a.ttl");
    Files.write(file, new byte[] {'#', (byte) 0xE9, '\n'});
    assertEquals(
        List.of("data/a.ttl:1: the file is not UTF-8. Save it as UTF-8."),
        words(Sources.read(Project.at(folder))));
  }

  private Sources read(String turtle) throws IOException {
    Files.createDirectories(folder.resolve("ontology"));
    Files.writeString(
        folder.resolve("ontology/terms.ttl"),
        "PREFIX cg: <https://w3id.org/claimgraph/ontology#> cg:Attack a cg:Attack .");
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/a.ttl"), HEADER + turtle);
    return Sources.read(Project.at(folder));
  }

  private static List<String> words(Sources sources) {
    return sources.findings().stream().map(Finding::toString).toList();
  }
}
