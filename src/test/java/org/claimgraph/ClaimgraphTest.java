package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.files.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed, on the small project. */
final class ClaimgraphTest {
  private static final String FAULT =
      """
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX organisation: <https://w3id.org/claimgraph/id/organisation/>

      organisation:red-band cg:hostileTo organisation:blue-band .
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeProject() throws IOException {
    SmallProject.in(folder);
    System.setProperty(Project.HOME, folder.toString());
  }

  @AfterEach
  void forgetProject() {
    System.clearProperty(Project.HOME);
  }

  @Test
  void checkOfAGoodGraphSaysSo() {
    assertEquals(0, run("check"));
    assertEquals("4 claims: nothing to mend\n", out.toString());
  }

  @Test
  void checkShowsEachFindingWithFileAndLine() throws IOException {
    Files.writeString(folder.resolve("data/fault.ttl"), FAULT);
    assertEquals(1, run("check"));
    assertEquals(
        "data/fault.ttl:4: a plain triple with cg:hostileTo. Write a claim that reifies it; the"
            + " plain triple is derived where one is due.\n1 finding\n",
        out.toString());
  }

  @Test
  void dumpWritesTheFilesAndTellsTheDataVersion() throws IOException {
    assertEquals(0, run("dump", "--out", folder.resolve("made/for/it").toString()));
    List<String> sums = Files.readAllLines(folder.resolve("made/for/it/SHA256SUMS"));
    String version = sums.getFirst().replaceFirst(".* ", "");
    assertTrue(sums.contains(version + "  claimgraph.nq"), sums.toString());
    assertTrue(out.toString().endsWith("data version " + version + "\n"), out.toString());
  }

  @Test
  void dumpRefusesAGraphWithFindings() throws IOException {
    Files.writeString(folder.resolve("data/fault.ttl"), FAULT);
    assertEquals(1, run("dump", "--out", folder.resolve("made").toString()));
    assertFalse(Files.exists(folder.resolve("made")));
  }

  @Test
  void serveRefusesAGraphWithFindings() throws IOException {
    Files.writeString(folder.resolve("data/fault.ttl"), FAULT);
    assertEquals(1, run("serve", "--port", "0"));
    assertEquals(
        "the graph has 1 finding and is not served; to see them, run ./claimgraph check\n",
        err.toString());
  }

  @Test
  void serveSaysThatItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      assertEquals(2, run("serve", "--host", "0.0.0.0", "--port", String.valueOf(port)));
      assertEquals("port " + port + " is taken; choose another with --port\n", err.toString());
    }
  }

  @Test
  void sizeOfACacheThatCannotBeIsRefused() {
    for (String size : List.of("-1", "1000000")) {
      err.getBuffer().setLength(0);
      assertEquals(2, run("serve", "--cache", size));
      assertTrue(err.toString().startsWith("--cache is a number of megabytes from 0 to"));
    }
    err.getBuffer().setLength(0);
    assertEquals(2, run("serve", "--cache", "much"));
    assertTrue(err.toString().contains("much"), err.toString());
  }

  @Test
  void queryOfAFileIsAnswered() throws IOException {
    Path file = Files.writeString(folder.resolve("q.rq"), "ASK { ?s ?p ?o }");
    assertEquals(0, run("query", file.toString()));
    assertEquals("yes\n", out.toString());
  }

  @Test
  void queryOfANameIsAnsweredInTheFormatAskedFor() {
    assertEquals(0, run("query", "what-is-contested", "--format", "csv"));
    assertTrue(out.toString().contains("claim/small-001-1"), out.toString());
  }

  @Test
  void unknownQuestionGetsTheNearestName() {
    assertEquals(2, run("query", "what-is-contestet"));
    assertEquals(
        "no question is called what-is-contestet; did you mean what-is-contested?\n",
        err.toString());
  }

  @Test
  void missingFileIsTold() {
    assertEquals(2, run("query", "missing.rq"));
    assertEquals("no file is called missing.rq\n", err.toString());
  }

  @Test
  void syntaxErrorIsToldWithLineAndColumn() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.rq"), "SELECT *\nWHERE { ?s ?p }\n");
    assertEquals(2, run("query", file.toString()));
    assertTrue(err.toString().startsWith(file + " line 2, column 15: "), err.toString());
  }

  @Test
  void graphIsNotPrintedAsRows() throws IOException {
    Path file = Files.writeString(folder.resolve("c.rq"), "CONSTRUCT WHERE { ?s ?p ?o }");
    assertEquals(2, run("query", file.toString(), "--format", "csv"));
    assertEquals(
        "the answer is a graph, not rows; leave --format away to get Turtle\n", err.toString());
  }

  @Test
  void unknownOptionIsTold() {
    assertEquals(2, run("check", "--fast"));
    assertTrue(err.toString().startsWith("Unknown option: '--fast'"), err.toString());
  }

  @Test
  void unknownCommandIsTold() {
    assertEquals(2, run("chek"));
    assertTrue(err.toString().contains("Did you mean: claimgraph check"), err.toString());
  }

  @Test
  void unknownFormatIsToldWithThoseThatThereAre() {
    assertEquals(2, run("query", "what-is-contested", "--format", "pdf"));
    assertTrue(err.toString().contains("[TABLE, CSV, TSV, JSON, XML]"), err.toString());
  }

  @Test
  void projectWithoutFilesIsTold() {
    System.setProperty(Project.HOME, folder.resolve("nowhere").toString());
    assertEquals(2, run("check"));
    assertEquals(
        "no ontology/, data/ and queries/ in " + folder.resolve("nowhere") + "\n", err.toString());
  }

  private int run(String... args) {
    return Claimgraph.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
