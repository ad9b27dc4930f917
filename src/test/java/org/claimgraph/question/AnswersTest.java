package org.claimgraph.question;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each question of queries/ has its golden answer, so that a change of data shows in answers. */
final class AnswersTest {
  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static final String ACCEPT = "claimgraph.accept";
  private static final Catalogue CATALOGUE = new Catalogue(RealProject.PROJECT);
  private static final Asking ASKING = new Asking(RealProject.SNAPSHOT.dataset());

  @ParameterizedTest
  @MethodSource("names")
  void answerIsTheGoldenOne(String name) throws IOException {
    Path golden = ANSWERS.resolve(name + ending(name));
    String answer = answer(name);
    if (Boolean.getBoolean(ACCEPT)) {
      Files.writeString(golden, answer);
    }
    assertTrue(Files.exists(golden), () -> golden + " is missing; " + howToAccept());
    List<String> expected = Files.readAllLines(golden);
    List<String> actual = answer.lines().toList();
    assertTrue(expected.equals(actual), () -> difference(golden, expected, actual));
  }

  @ParameterizedTest
  @MethodSource("names")
  void answerHasRows(String name) {
    assertTrue(answer(name).lines().count() > 1, "a question without an answer teaches nothing");
  }

  @Test
  void everyGoldenAnswerHasItsQuestion() throws IOException {
    try (Stream<Path> files = Files.list(ANSWERS)) {
      List<String> orphans =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.(csv|nt)$", ""))
              .filter(name -> CATALOGUE.find(name).isEmpty())
              .toList();
      assertEquals(List.of(), orphans, "delete answers that no question has");
    }
  }

  @Test
  void thereAreQuestions() {
    assertFalse(CATALOGUE.names().isEmpty());
  }

  /** All but those that need another endpoint, which no test here may reach. */
  static Stream<String> names() {
    return CATALOGUE.names().stream().filter(name -> !isFederated(name));
  }

  private static boolean isFederated(String name) {
    return CATALOGUE.find(name).orElseThrow().isFederated();
  }

  private static String ending(String name) {
    return isGraph(name) ? ".nt" : ".csv";
  }

  private static boolean isGraph(String name) {
    return CATALOGUE.find(name).orElseThrow().query().isConstructType();
  }

  private static String answer(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Query query = ASKING.query(CATALOGUE.find(name).orElseThrow(), Map.of());
    if (isGraph(name)) {
      try (QueryExec execution =
          QueryExec.dataset(RealProject.SNAPSHOT.dataset()).query(query).build()) {
        RDFDataMgr.write(out, execution.construct(), Lang.NTRIPLES);
      }
      return out.toString(StandardCharsets.UTF_8).lines().sorted().collect(joining("\n", "", "\n"));
    }
    AnswerFormat.CSV.answer(query, RealProject.SNAPSHOT.dataset(), out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String difference(Path golden, List<String> expected, List<String> actual) {
    String gone = lines("- ", expected, actual);
    String come = lines("+ ", actual, expected);
    String order = gone.isEmpty() && come.isEmpty() ? "the order of the rows\n" : "";
    return golden + " differs:\n" + gone + come + order + "If this is right, " + howToAccept();
  }

  private static String lines(String mark, List<String> from, List<String> without) {
    return String.join(
        "", from.stream().filter(l -> !without.contains(l)).map(l -> mark + l + "\n").toList());
  }

  private static String howToAccept() {
    return "accept all answers by: mvn test -Dtest=AnswersTest -D" + ACCEPT + "=true";
  }
}
