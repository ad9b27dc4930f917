package org.claimgraph.server.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.plan.Planning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions mean what they mean to Jena, and take linear time. */
final class LinearPatternTest {
  private static final DatasetGraph EMPTY = DatasetGraphFactory.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX('Islamic State-Khorasan', 'state')",
        "REGEX('Islamic State-Khorasan', 'state', 'i')",
        "REGEX('Islamic State-Khorasan', '^islamic', 'i')",
        "REGEX('a\\nb', 'a.b')",
        "REGEX('a\\nb', 'a.b', 's')",
        "REGEX('a\\nb', '^b$')",
        "REGEX('a\\nb', '^b$', 'm')",
        "REGEX('a.b', 'a.b', 'q')",
        "REGEX('axb', 'a.b', 'q')",
        "REGEX('helloworld', 'hello world', 'x')",
        "REGEX('Хорасан', 'хорасан', 'i')",
        "REGEX('Хорасан', '\\\\p{L}{7}')",
        "REGEX('139', '^[0-9]{3}$')",
        "REGEX('abc'@en, 'b')",
        "REGEX(5, 'b')",
        "REGEX('abc', '')",
        "REPLACE('abracadabra', 'bra', '*')",
        "REPLACE('abracadabra', 'a.*a', '*')",
        "REPLACE('abracadabra', 'a.*?a', '*')",
        "REPLACE('abracadabra', 'a', '')",
        "REPLACE('abracadabra', 'a(.)', 'a$1$1')",
        "REPLACE('AAAA', 'A+', 'b')",
        "REPLACE('AAAA', 'a', 'b', 'i')",
        "REPLACE('darted', '^(.*?)d(.*)$', '$1c$2')",
        "REPLACE('abc'@en, 'b', 'x')",
        "REPLACE('abc', 'z', 'x')",
        "REPLACE('abc', 'x*', '-')",
        "REPLACE('a.b', '.', '-', 'q')",
        "REPLACE('abc', 'b', '\\\\$')",
        "REPLACE('abc', '(b)', '$2')",
        "CONCAT('a', 'b'@en)",
        "CONCAT('a'@en, 'b'@en)",
        "CONCAT('a', 5)",
        "3 * 4",
        "1.5 * 2",
        "2e0 * 2",
        "'a' * 2"
      })
  void meansWhatItMeansToJena(String expression) {
    String query = "SELECT (" + expression + " AS ?x) {}";
    DatasetGraph guarded =
        EngineGuard.guard(EMPTY, Planning.of(EMPTY.getDefaultGraph()), context -> {});
    assertEquals(value(EMPTY, query), value(guarded, query));
  }

  @Test
  void matchingTakesLinearTime() {
    LinearPattern pattern = LinearPattern.compile("(x+x+)+y", "");
    assertTimeout(Duration.ofSeconds(5), () -> pattern.occursIn("x".repeat(200_000)));
  }

  @Test
  void repetitionsThatMultiplyAreRefused() {
    assertThrows(StoppedException.class, () -> LinearPattern.compile("((a{99}){99}){99}", ""));
  }

  private static String value(DatasetGraph dataset, String query) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      RowSet rows = execution.select();
      Node value = rows.next().get(Var.alloc("x"));
      return String.valueOf(value);
    }
  }
}
