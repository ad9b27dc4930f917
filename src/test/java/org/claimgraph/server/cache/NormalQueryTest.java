package org.claimgraph.server.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.claimgraph.RealProject;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not matter to an answer is taken out of a query, and nothing else. */
final class NormalQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`  ASK  {\t} `~`ASK { }`",
        "`ASK {'a  # b'}`~`ASK {'a  # b'}`",
        "`ASK {\"a \\\"  # b\"} # c`~`ASK {\"a \\\"  # b\"}`",
        "`ASK {\"\"\"a  \" \"\"  # b\"\"\"}`~`ASK {\"\"\"a  \" \"\"  # b\"\"\"}`",
        "`ASK {<urn:a#b>  ?b ?c}`~`ASK {<urn:a#b> ?b ?c}`",
        "`ASK { x:a\\#b  ?b ?c }`~`ASK { x:a\\#b ?b ?c }`",
        "`ASK { FILTER(?a <  ?b) # it's\n}`~`ASK { FILTER(?a < ?b) }`"
      })
  void onlySpacesAndCommentsGo(String text, String normal) {
    assertEquals(normal, NormalQuery.of(text));
  }

  @Test
  void everyQuestionMeansTheSame() {
    for (Question question : new Catalogue(RealProject.PROJECT).questions()) {
      String text = question.query().serialize();
      assertEquals(parsed(text), parsed(NormalQuery.of(text)), question.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOW()", "now ()", "1+RAND()", "uuid()", "StrUUID()", "BNODE()"})
  void whatChangesIsSeen(String expression) {
    assertFalse(NormalQuery.isConstant("SELECT (" + expression + " AS ?x) {}"));
  }

  @Test
  void namesThatLookAlikeDoNotChange() {
    assertTrue(NormalQuery.isConstant("SELECT ?now $rand { ?service :now ?x . ?x service:x 1 }"));
    assertFalse(NormalQuery.isConstant("SELECT * { SERVICE ?x {} }"));
  }

  private static Query parsed(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
  }
}
