package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.evidence.ReportAtHand;
import org.claimgraph.files.Project;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands verify, span and cite as they are typed, on the small project. */
final class TextCommandsTest {
  private static final Path COPY = Path.of("src/test/resources/projects/small/report.txt");

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
  void verifyFindsEverySentence() {
    assertEquals(0, run("verify", COPY.toString()), out.toString());
    assertEquals(
        """
        found    small-title          line 1
        found    small-byline         line 3
        found    small-001            line 5
        found    small-002            line 5
        found    small-003            line 5
        found    small-fn-1-1         line 7
        6 sentences: 6 found, 0 missing
        the copy is the plain text itself, byte for byte
        """,
        out.toString());
  }

  @Test
  void verifySaysWhatIsMissingAndWhereItShouldStand() throws IOException {
    assertEquals(1, run("verify", copy("3 March", "4 March")));
    assertTrue(
        out.toString()
            .contains(
                "missing  small-001            body: section 0 (lead), paragraph 1, sentence 1"),
        out.toString());
    assertTrue(out.toString().contains("6 sentences: 5 found, 1 missing"), out.toString());
  }

  @Test
  void verifySaysWhenNothingIsFound() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "Another text.");
    assertEquals(1, run("verify", other.toString()));
    assertTrue(out.toString().endsWith("is this a copy of \"Two bands\"?\n"), out.toString());
  }

  @Test
  void verifyCannotReadWhatIsNoText() {
    assertEquals(2, run("verify", folder.toString()));
    assertEquals(folder + " is a folder; name a plain-text file\n", err.toString());
  }

  @Test
  void verifyKnowsItsReportsByName() {
    assertEquals(0, run("verify", COPY.toString(), "--report", "small"));
    assertEquals(2, run("verify", COPY.toString(), "--report", "large"));
    assertEquals("no report is called large; the reports are small\n", err.toString());
  }

  @Test
  void spanIsPrintedAsTheDataFilesHaveIt() throws IOException {
    String text = Files.readString(COPY);
    int start = text.indexOf("Read on.");
    assertEquals(
        0,
        run(
            "span",
            COPY.toString(),
            String.valueOf(start),
            String.valueOf(start + 8),
            "--name",
            "small-003-1"));
    String data = Files.readString(folder.resolve("data/text.ttl"));
    for (String line : out.toString().lines().toList()) {
      assertTrue(data.contains(line + "\n"), line);
    }
  }

  @Test
  void spanBeyondTheTextIsTold() {
    assertEquals(2, run("span", COPY.toString(), "5", "99999"));
    assertTrue(err.toString().startsWith("there is no span from 5 to 99999: "), err.toString());
  }

  @Test
  void citeSaysWhoAndHowFirmlyAndWhere() {
    assertEquals(0, run("cite", "small-002-1"));
    assertEquals(
        """
        claim:small-002-1
        Arcadia says that the Red Band was behind the attack.
        proposition    the attack on the market | perpetrator | Red Band
        said by        Arcadia
        reported by    Ada Author
        how firmly     certain, affirmed
        on what basis  official narrative
        contested      yes, by another voice or claim
        stands in      Ada Author: Two bands
                       section 0 (lead), paragraph 1, sentence 2 (sentence:small-002)
        cites          Red Band blamed, 2024-03-04 (footnote 1)
        its words      not in the graph; --text FILE shows your copy's
        """,
        out.toString());
  }

  @Test
  void claimHasThreeNames() {
    assertEquals(0, run("cite", "small-001-2"));
    String cited = out.toString();
    out.getBuffer().setLength(0);
    assertEquals(0, run("cite", "claim:small-001-2"));
    assertEquals(0, run("cite", Prefixes.ID + "claim/small-001-2"));
    assertEquals(cited + cited, out.toString());
  }

  @Test
  void citePrintsTheSentenceFromACopyThatHasIt() throws IOException {
    assertEquals(0, run("cite", "small-001-2", "--text", COPY.toString()));
    assertTrue(out.toString().contains("its words      The Blue Band attacked"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(1, run("cite", "small-001-2", "--text", copy("3 March", "4 March")));
    assertTrue(out.toString().contains("your copy does not have small-001 word for word"));
    assertFalse(out.toString().contains("4 March"), out.toString());
  }

  @Test
  void unknownClaimGetsThoseOfItsSentenceOrTheNearest() {
    assertEquals(2, run("cite", "small-001-9"));
    assertEquals(2, run("cite", "smal-001-1"));
    assertEquals(
        """
        no claim is called small-001-9; those of its sentence are small-001-1, small-001-2, small-001-3
        no claim is called smal-001-1; did you mean small-001-1?
        """,
        err.toString());
  }

  @Test
  void claimOfTheRealReportIsCitedWithItsFootnote() {
    Graph graph = RealProject.SNAPSHOT.dataset().getDefaultGraph();
    var citation = new Citation(graph, Texts.reports(graph));
    var claim = NodeFactory.createURI(Prefixes.ID + "claim/strachota-044-1");
    String lines = String.join("\n", citation.lines(claim));
    assertTrue(lines.contains("said by        Islamic State-Khorasan\n"), lines);
    assertTrue(
        lines.contains(
            "section 2 (Islamic State-Khorasan: a new incarnation), paragraph 2, sentence 2"),
        lines);
    assertTrue(lines.contains("Reuters, 2024-03-26, reuters.com (footnote 6)"), lines);
  }

  @Test
  void everySentenceOfTheRealReportIsFoundInItsText() {
    System.clearProperty(Project.HOME);
    assertEquals(0, run("verify", ReportAtHand.file().toString()), out.toString());
    assertTrue(out.toString().contains("119 sentences: 119 found, 0 missing"), out.toString());
  }

  private String copy(String words, String instead) throws IOException {
    String changed = Files.readString(COPY).replace(words, instead);
    return Files.writeString(folder.resolve("copy.txt"), changed).toString();
  }

  private int run(String... args) {
    return Claimgraph.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
