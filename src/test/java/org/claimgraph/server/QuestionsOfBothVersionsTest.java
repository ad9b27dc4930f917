package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.claimgraph.RealProject;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question of rows is answered at {@code /sparql} as its golden answer says, and, where it
 * needs no triple term, unchanged at {@code /rdf11/sparql} too.
 */
final class QuestionsOfBothVersionsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<Question> QUESTIONS =
      new Catalogue(RealProject.PROJECT)
          .questions().stream()
              .filter(question -> question.query().isSelectType() && !question.isFederated())
              .toList();

  private static ClaimgraphServer server;
  private static String base;

  @BeforeAll
  static void serve() {
    server = ClaimgraphServer.start(RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0));
    base = server.endpoint().replace("/sparql", "");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("all")
  void answerAtSparqlIsTheGoldenOne(String name) throws IOException, InterruptedException {
    Path golden = Path.of("src/test/resources/answers", name + ".csv");
    assertEquals(Files.readString(golden), answer("/sparql", name));
  }

  @ParameterizedTest
  @MethodSource("withoutTripleTerms")
  void answerAtRdf11IsTheSame(String name) throws IOException, InterruptedException {
    assertEquals(answer("/sparql", name), answer("/rdf11/sparql", name));
  }

  @Test
  void mostQuestionsNeedNoTripleTerm() {
    assertTrue(withoutTripleTerms().count() > QUESTIONS.size() / 2);
  }

  static Stream<String> all() {
    return QUESTIONS.stream().map(Question::name);
  }

  static Stream<String> withoutTripleTerms() {
    return QUESTIONS.stream()
        .filter(question -> isSparql11(question.presetText()))
        .filter(question -> !question.text().contains("rdf:reifies"))
        .map(Question::name);
  }

  private static boolean isSparql11(String query) {
    try {
      QueryFactory.create(query, Syntax.syntaxSPARQL_11);
      return true;
    } catch (QueryParseException e) {
      return false;
    }
  }

  private static String answer(String path, String name) throws IOException, InterruptedException {
    Question question =
        QUESTIONS.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    String form = "query=" + URLEncoder.encode(question.presetText(), StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Accept", "text/csv")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response =
        CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertEquals(200, response.statusCode(), response.body());
    return response.body().replace("\r\n", "\n");
  }
}
