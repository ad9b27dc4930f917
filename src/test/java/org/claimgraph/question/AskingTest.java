package org.claimgraph.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.claimgraph.RealProject;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AskingTest {
  private static final Catalogue CATALOGUE = new Catalogue(RealProject.PROJECT);
  private static final Asking ASKING = new Asking(RealProject.SNAPSHOT.dataset());
  private static final Question YEAR = CATALOGUE.find("what-happened-in-a-year").orElseThrow();
  private static final Question ATTACK =
      CATALOGUE.find("who-is-said-to-be-behind-an-attack").orElseThrow();

  @Test
  void thereAreSixtyQuestionsAndMore() {
    assertTrue(CATALOGUE.names().size() >= 60, () -> CATALOGUE.names().size() + " questions");
  }

  @Test
  void valueNarrowsTheAnswer() {
    String answer = answer(ASKING.query(YEAR, Map.of("year", "2018")));
    assertTrue(answer.lines().skip(1).allMatch(row -> row.startsWith("2018,")), answer);
    assertEquals(answer(ASKING.query(YEAR, Map.of())), answer(ASKING.query(YEAR, year("2023"))));
  }

  @Test
  void iriMayBeGivenWholeOrWithAPrefix() {
    String whole = Prefixes.ID + "event/kerman-attack";
    assertEquals(
        answer(ASKING.query(ATTACK, Map.of("attack", whole))),
        answer(ASKING.query(ATTACK, Map.of("attack", "event:kerman-attack"))));
  }

  @Test
  void unknownParameterIsRefusedWithThoseThereAre() {
    assertEquals(
        "what-happened-in-a-year has no parameter month; it has year",
        refusal(YEAR, Map.of("month", "5")));
    Question without = CATALOGUE.find("what-is-contested").orElseThrow();
    assertEquals(
        "what-is-contested has no parameter x; it has none", refusal(without, Map.of("x", "1")));
  }

  @Test
  void valueOfAnotherTypeIsRefused() {
    String refusal = refusal(YEAR, year("last"));
    assertTrue(refusal.startsWith("year is a whole number, not \"last\"; "), refusal);
    assertTrue(refusal.contains("allowed are "), refusal);
  }

  @Test
  void valueThatTheGraphDoesNotHaveIsRefusedWithANearOne() {
    String refusal = refusal(ATTACK, Map.of("attack", "event:kermann-attack"));
    assertTrue(
        refusal.startsWith(
            "\"event:kermann-attack\" is no value of attack; did you mean event:kerman-attack? "),
        refusal);
  }

  @Test
  void valueCannotChangeTheQuery() {
    String attempt = "event:kerman-attack> } SELECT * { ?s ?p ?o } #";
    assertTrue(refusal(ATTACK, Map.of("attack", attempt)).startsWith("attack is an IRI, "));
  }

  @Test
  void questionIsTaggedFederatedIfAndOnlyIfItNeedsAnotherEndpoint() {
    for (Question question : CATALOGUE.questions()) {
      assertEquals(question.isFederated(), question.tags().contains("federated"), question.name());
    }
  }

  @ParameterizedTest
  @MethodSource("withParameters")
  void everyParameterHasAPresetThatIsAllowed(Question question) {
    for (Parameter parameter : question.parameters()) {
      assertFalse(parameter.preset().isEmpty(), parameter.name());
      List<String> allowed =
          ASKING.allowed(question, parameter).stream().map(Asking::text).toList();
      assertTrue(
          allowed.contains(Asking.text(parameter.type().node(parameter.preset()).orElseThrow())),
          parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("withParameters")
  void presetTextAsksTheSame(Question question) {
    Query asText = QueryFactory.create(question.presetText(), Syntax.syntaxARQ);
    assertEquals(answer(ASKING.query(question, Map.of())), answer(asText));
  }

  static Stream<Question> withParameters() {
    return CATALOGUE.questions().stream().filter(question -> !question.parameters().isEmpty());
  }

  private static Map<String, String> year(String year) {
    return Map.of("year", year);
  }

  private static String refusal(Question question, Map<String, String> given) {
    return String.valueOf(
        assertThrows(BadParameterException.class, () -> ASKING.query(question, given))
            .getMessage());
  }

  private static String answer(Query query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerFormat.CSV.answer(query, RealProject.SNAPSHOT.dataset(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
