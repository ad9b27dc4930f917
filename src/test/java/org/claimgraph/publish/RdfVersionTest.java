package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

final class RdfVersionTest {
  private static final String CLAIMS =
      """
      PREFIX ex: <https://example.org/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      ex:c1 rdf:reifies <<( ex:a ex:p ex:b )>> ; ex:says "one"@en .
      ex:c2 rdf:reifies <<( ex:a ex:p ex:b )>> .
      ex:c3 rdf:reifies <<( ex:a ex:says <<( ex:x ex:p ex:y )>> )>> .
      ex:c4 ex:mentions <<( ex:x ex:p ex:y )>> .
      """;

  @Test
  void elevenFormConvertsReificationsAndDropsNothing() {
    Graph converted = RdfVersion.RDF_1_1.of(graph(CLAIMS));
    assertTrue(
        graph(
                """
                PREFIX ex: <https://example.org/>
                PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
                ex:c1 rdf:subject ex:a ; rdf:predicate ex:p ; rdf:object ex:b ; ex:says "one"@en .
                ex:c2 rdf:subject ex:a ; rdf:predicate ex:p ; rdf:object ex:b .
                ex:c3 rdf:subject ex:a ; rdf:predicate ex:says ; rdf:object _:xy .
                ex:c4 ex:mentions _:xy .
                _:xy a rdf:PropositionForm ; rdf:propositionFormSubject ex:x ;
                  rdf:propositionFormPredicate ex:p ; rdf:propositionFormObject ex:y .
                """)
            .isIsomorphicWith(converted),
        converted::toString);
  }

  @Test
  void basicEncodingHoldsNoTripleTermAndDecodesToTheSameGraph() {
    Graph original = graph(CLAIMS);
    Graph encoded = RdfVersion.RDF_1_2_BASIC.of(original);
    assertFalse(encoded.stream().map(Triple::getObject).anyMatch(node -> node.isTripleTerm()));
    assertTrue(BasicEncoding.decode(encoded).isIsomorphicWith(original));
  }

  @Test
  void equalTripleTermsShareOneForm() {
    Graph encoded = BasicEncoding.encode(graph(CLAIMS));
    assertEquals(
        3,
        encoded.stream()
            .filter(triple -> triple.getObject().isURI())
            .filter(triple -> triple.getObject().getURI().endsWith("PropositionForm"))
            .count());
  }

  @Test
  void formWithoutObjectIsRefused() {
    Graph broken =
        graph(
            """
            PREFIX ex: <https://example.org/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            ex:c rdf:reifies [ a rdf:PropositionForm ;
              rdf:propositionFormSubject ex:s ; rdf:propositionFormPredicate ex:p ] .
            """);
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> BasicEncoding.decode(broken));
    assertEquals("A proposition form has no propositionFormObject.", fault.getMessage());
  }

  @Test
  void versionIsFoundByItsLabelOnly() {
    assertEquals(RdfVersion.RDF_1_2_BASIC, RdfVersion.of("1.2-basic").orElseThrow());
    assertTrue(RdfVersion.of("1.3").isEmpty());
    assertEquals("1.1, 1.2-basic, 1.2", RdfVersion.labels());
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
