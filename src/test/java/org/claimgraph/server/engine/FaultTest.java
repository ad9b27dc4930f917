package org.claimgraph.server.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser says of a wrong query is put into words for people, with its place. */
final class FaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          SELECT * { ?x ?p } => Line 1, column 18: } cannot stand here; what can: an IRI or a name, a blank node, a variable, TRUE, FALSE, a number, a text, (, (), [, <<(, <<
          ASK { FILTER (?x = 1 } => Line 1, column 22: } cannot stand here; what can: a number, ), ||, &&, +, -, *, /
          ASK { ?x cg:p 1 } => Line 1, column 10: the prefix of cg:p is not declared; add a PREFIX line
          SELCT * => Line 1, column 1: this is no part of SPARQL, or it has no end: SELCT
          SELECT (COUNT(*) AS ?n) ?y { ?y ?p ?o } => Non-group key variable in SELECT: ?y
          """)
  void faultIsSaidWithItsPlace(String query, String sentence) {
    QueryException failure =
        assertThrows(
            QueryException.class, () -> QueryFactory.create(query, Syntax.syntaxSPARQL_12));
    assertEquals(sentence, Fault.of(failure).sentence());
  }
}
