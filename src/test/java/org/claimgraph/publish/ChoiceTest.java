package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client's Accept header and parameters come to. */
final class ChoiceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                          | TURTLE    | 1.1
          */*                                                         | TURTLE    | 1.1
          *                                                           | TURTLE    | 1.1
          text/html, image/gif, *; q=.2, */*; q=.2                    | HTML      | 1.1
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML  | 1.1
          text/*                                                      | TURTLE    | 1.1
          TEXT/TURTLE                                                 | TURTLE    | 1.1
          text/turtle;q=0.5, application/ld+json                      | JSON_LD   | 1.1
          application/ld+json;q=0.9, text/turtle;q=0.9                | TURTLE    | 1.1
          text/turtle;version=1.2                                     | TURTLE    | 1.2
          text/turtle; version="1.2"                                  | TURTLE    | 1.2
          text/turtle;version=1.2-basic                               | TURTLE    | 1.2-basic
          text/turtle;version=1.2;q=0.5, text/turtle;version=1.1      | TURTLE    | 1.1
          text/turtle;version=1.2, text/turtle;q=0.9                  | TURTLE    | 1.2
          text/turtle, text/turtle;version=1.2                        | TURTLE    | 1.2
          text/turtle;version=9, text/turtle;q=0.1                    | TURTLE    | 1.1
          */*;version=1.2                                             | TURTLE    | 1.2
          application/ld+json;version=1.2                             | JSON_LD   | 1.1
          application/rdf+xml;version=1.2                             | RDF_XML   | 1.1
          text/turtle;q=0, */*                                        | JSON_LD   | 1.1
          application/n-triples;charset=utf-8                         | N_TRIPLES | 1.1
          application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted" | JSON_LD | 1.1
          , ,text/turtle,,                                            | TURTLE    | 1.1
          """)
  void clientGetsWhatItLikesBest(String accept, DocumentFormat format, String version) {
    Choice choice = Choice.of(Wish.of(accept), DocumentFormat.ALL);
    assertEquals(format, choice.format());
    assertEquals(version, choice.version().label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image/png             | 406 | this can be sent as text/turtle, application/ld+json
          text/turtle;q=0       | 406 | this can be sent as
          text/turtle;version=9 | 406 | no version of RDF is called 9; this can be sent as
          text                  | 400 | the Accept header cannot be read from character 1: text
          text/turtle/x         | 400 | the Accept header cannot be read from character 12: /x
          text/turtle;q=2       | 400 | the Accept header has q=2; q is a number from 0 to 1
          text/turtle;q=high    | 400 | the Accept header has q=high
          text/turtle;q         | 400 | the Accept header cannot be read from character 13: q
          text/turtle version=1 | 400 | the Accept header cannot be read from character 13
          <script>              | 400 | the Accept header cannot be read from character 1: <script>
          """)
  void unusableAcceptIsNamed(String accept, int status, String words) {
    var refusal =
        assertThrows(RefusedException.class, () -> Choice.of(Wish.of(accept), DocumentFormat.ALL));
    assertEquals(status, refusal.status());
    assertEquals(words, refusal.words().substring(0, words.length()));
  }

  @Test
  void parametersAreStrongerThanAccept() {
    Wish wish = new Wish("text/html", Optional.of("nt"), Optional.of("1.2"));
    assertEquals(
        new Choice(DocumentFormat.N_TRIPLES, RdfVersion.RDF_1_2),
        Choice.of(wish, DocumentFormat.ALL));
  }

  @Test
  void unknownParametersAreNamed() {
    Wish version = new Wish("", Optional.empty(), Optional.of("2.0"));
    Wish format = new Wish("", Optional.of("docx"), Optional.empty());
    assertEquals(
        "no version of RDF is called 2.0; the versions are 1.1, 1.2-basic, 1.2",
        assertThrows(RefusedException.class, () -> Choice.of(version, DocumentFormat.GRAPHS))
            .words());
    assertEquals(
        "no format is called docx; the formats are ttl, jsonld, trig, nt, nq, rdf",
        assertThrows(RefusedException.class, () -> Choice.of(format, DocumentFormat.GRAPHS))
            .words());
  }
}
