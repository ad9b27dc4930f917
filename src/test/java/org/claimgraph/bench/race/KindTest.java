package org.claimgraph.bench.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questions of the race are read by every engine, and fresh ones never repeat. */
final class KindTest {
  private static final int MANY = 500;
  private static final List<String> DATA =
      List.of(
          claim("subject>", "<https://w3id.org/claimgraph/id/event/b>"),
          claim("predicate>", "<https://w3id.org/claimgraph/ontology#date>"),
          "<https://w3id.org/claimgraph/id/claim/a-1>"
              + " <http://www.w3.org/2004/02/skos/core#definition> \"Ada says so.\"@en .",
          "<https://w3id.org/claimgraph/id/event/b> <http://example.org/c> \"d\" .");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void engineWithoutTripleTermsIsAskedInSparql11(Kind kind) throws IOException {
    QueryFactory.create(kind.query(draw(1), false), Syntax.syntaxSPARQL_11);
    QueryFactory.create(kind.query(draw(1), true), Syntax.syntaxSPARQL_12);
  }

  @ParameterizedTest
  @EnumSource
  void freshQuestionsNeverRepeat(Kind kind) throws IOException {
    Draws draws = draws();
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      asked.add(kind.query(draws.draw(7, i), true));
    }
    assertEquals(MANY, asked.size());
  }

  @Test
  void onlyTheLookUpByPropositionNeedsTripleTerms() throws IOException {
    for (Kind kind : Kind.MIX) {
      assertEquals(kind.query(draw(1), false), kind.query(draw(1), true));
    }
    assertFalse(Kind.BY_PROPOSITION.query(draw(1), false).contains("<<"));
  }

  @Test
  void drawIsTakenFromTheData() throws IOException {
    Draw expected =
        new Draw(
            3,
            "<https://w3id.org/claimgraph/id/claim/a-1>",
            "<https://w3id.org/claimgraph/id/event/b>",
            "<https://w3id.org/claimgraph/ontology#date>",
            "Ada");
    assertEquals(expected, draw(3));
  }

  private Draw draw(long number) throws IOException {
    return draws().draw(7, number);
  }

  private Draws draws() throws IOException {
    return Draws.from(Files.write(folder.resolve("data.nt"), DATA));
  }

  private static String claim(String part, String value) {
    return "<https://w3id.org/claimgraph/id/claim/a-1>"
        + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        + part
        + " "
        + value
        + " .";
  }
}
