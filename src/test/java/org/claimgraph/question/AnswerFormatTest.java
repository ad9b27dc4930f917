package org.claimgraph.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

final class AnswerFormatTest {
  private static final String ROW =
      """
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX event: <https://w3id.org/claimgraph/id/event/>
      PREFIX state: <https://w3id.org/claimgraph/id/state/>
      SELECT ?t ?who ?none
      WHERE {
          BIND (<<( event:fire cg:perpetrator state:arcadia )>> AS ?t)
          BIND ("Ada, \\"A\\""@en AS ?who)
      }
      """;
  private static final String TERM =
      "<<( <https://w3id.org/claimgraph/id/event/fire>"
          + " <https://w3id.org/claimgraph/ontology#perpetrator>"
          + " <https://w3id.org/claimgraph/id/state/arcadia> )>>";

  @Test
  void tableShowsPrefixedNamesAndTripleTerms() {
    assertEquals(
        """
        t                                                who       none
        -----------------------------------------------  --------  ----
        <<( event:fire cg:perpetrator state:arcadia )>>  Ada, "A"
        1 row
        """,
        answer(AnswerFormat.TABLE, ROW));
  }

  @Test
  void csvShowsTripleTermsAsText() {
    assertEquals(
        "t,who,none\r\n" + TERM + ",\"Ada, \"\"A\"\"\",\r\n", answer(AnswerFormat.CSV, ROW));
  }

  @Test
  void tsvShowsTripleTermsAsText() {
    assertEquals(
        "?t\t?who\t?none\n" + TERM + "\t\"Ada, \\\"A\\\"\"@en\t\n", answer(AnswerFormat.TSV, ROW));
  }

  @Test
  void askIsAnsweredByYesOrNo() {
    assertEquals("no\n", answer(AnswerFormat.TABLE, "ASK { ?s ?p ?o }"));
  }

  @Test
  void graphFitsATableOnly() {
    Query graph = QueryFactory.create("CONSTRUCT WHERE { ?s ?p ?o }");
    assertTrue(AnswerFormat.TABLE.fits(graph));
    assertFalse(AnswerFormat.CSV.fits(graph));
  }

  private static String answer(AnswerFormat format, String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.answer(QueryFactory.create(query), DatasetGraphFactory.create(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
