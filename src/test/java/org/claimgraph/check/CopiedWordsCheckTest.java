package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimgraph.RealProject;
import org.claimgraph.SmallProject;
import org.claimgraph.evidence.ReportAtHand;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopiedWordsCheckTest {
  @TempDir Path folder;

  @Test
  void nineWordsInARowAreFoundWhateverTheirMarks() throws IOException {
    List<Finding> findings =
        findings("One two three, four 'five' six seven\neight nine ten.", nine());
    assertEquals(
        List.of(
            "data/a-fault.ttl:3: concept:red repeats more than 8 words in a row of the report,"
                + " from \"one two three\" on. Say it in words of your own."),
        findings.stream().map(Finding::toString).toList());
  }

  @Test
  void eightWordsInARowAreAllowed() throws IOException {
    assertEquals(List.of(), findings("One two three four five six seven eight, then.", nine()));
  }

  @Test
  void nothingInTheDataCopiesTheReport() {
    String text = ReportAtHand.text();
    assertEquals(List.of(), new CopiedWordsCheck(text).findings(RealProject.SOURCES));
  }

  private List<Finding> findings(String report, String gloss) throws IOException {
    String turtle =
        """
        PREFIX concept: <https://w3id.org/claimgraph/id/concept/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        concept:red skos:definition "He says: %s"@en .
        """
            .formatted(gloss);
    Sources sources = Sources.read(SmallProject.with(turtle, folder));
    return new CopiedWordsCheck(report).findings(sources);
  }

  private static String nine() {
    return "one two three four five six seven eight nine";
  }
}
