package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.SmallProject;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wrong derivation would make plain is found. */
final class DerivedChecksTest {
  private static final String RED = "event:market-attack cg:perpetrator organisation:red-band";

  @TempDir Path folder;

  @Test
  void rightDerivationHasNoFindings() throws IOException {
    SmallProject.in(folder);
    assertEquals(List.of(), findings());
  }

  @Test
  void reportedPropositionThatIsPlainIsFound() throws IOException {
    SmallProject.in(folder);
    derivePlainly("?claim rdf:reifies <<( ?subject ?predicate ?object )>>");
    assertEquals(
        List.of(
            "the plain triple " + RED + " is in no author's account. Correct queries/derive/.",
            "the plain triple "
                + RED
                + " rests on no flat claim. Correct queries/derive/default-graph.rq."),
        findings());
  }

  @Test
  void plainTripleThatNobodyClaimsIsFound() throws IOException {
    SmallProject.in(folder);
    derivePlainly(
        "?subject a cg:State BIND (cg:hostileTo AS ?predicate) BIND (?subject AS ?object)");
    List<String> findings = findings();
    assertEquals(
        "the plain triple state:arcadia cg:hostileTo state:arcadia has no claim."
            + " Write the claim, or correct queries/derive/.",
        findings.getFirst());
  }

  @Test
  void voicesThatShareAnAccountAreFound() throws IOException {
    SmallProject.with(
        """
        PREFIX account: <https://w3id.org/claimgraph/account/>
        PREFIX cg: <https://w3id.org/claimgraph/ontology#>
        PREFIX person: <https://w3id.org/claimgraph/id/person/>
        person:ada-author cg:account account:arcadia .
        """,
        folder);
    assertEquals(
        List.of(
            "person:ada-author and state:arcadia share account:arcadia. Give each voice one"
                + " cg:account of its own.",
            "state:arcadia and person:ada-author share account:arcadia. Give each voice one"
                + " cg:account of its own."),
        findings());
  }

  private void derivePlainly(String pattern) throws IOException {
    Files.writeString(
        folder.resolve("queries/derive/default-graph.rq"),
        """
        PREFIX cg: <https://w3id.org/claimgraph/ontology#>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        CONSTRUCT { ?subject ?predicate ?object } WHERE { %s }
        """
            .formatted(pattern));
  }

  private List<String> findings() {
    Project project = Project.at(folder);
    Sources sources = Sources.read(project);
    var dataset = new Derivation(project).derive(sources.graph());
    return Checks.derived(sources, dataset).stream()
        .map(Finding::toString)
        .map(words -> words.replaceFirst("^\\S+ ", ""))
        .distinct()
        .sorted()
        .toList();
  }
}
