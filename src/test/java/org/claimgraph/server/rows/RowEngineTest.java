package org.claimgraph.server.rows;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.claimgraph.server.engine.EngineGuard;
import org.claimgraph.server.plan.Planning;
import org.claimgraph.store.compact.CompactDataset;
import org.claimgraph.store.mapped.MappedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated queries have the same rows, in the same order where they ask for one, as stock Jena.
 */
final class RowEngineTest {
  private static final int QUERIES = 3_000;
  private static final int ROWS = 5_000;

  /** No two of the same value: a path between two given ends Jena 6.0.0 follows to equal values. */
  private static final List<Node> OBJECTS =
      List.of(
          SSE.parseNode("<urn:x:a>"),
          SSE.parseNode("<urn:x:b>"),
          SSE.parseNode("<urn:x:c>"),
          SSE.parseNode("_:b"),
          SSE.parseNode("'Kabul'"),
          SSE.parseNode("'kabul'@en"),
          SSE.parseNode("1"),
          SSE.parseNode("2.5"),
          SSE.parseNode("true"),
          SSE.parseNode("'2024-03-22'^^<http://www.w3.org/2001/XMLSchema#date>"));

  private Random random = new Random(0);
  private int places;

  @TempDir Path folder;

  @Test
  void generatedQueriesHaveTheRowsOfStockJena() {
    assertSameRows(QUERIES, RowEngineTest::compact);
  }

  @Test
  void generatedQueriesHaveTheSameRowsOverNumbersInFiles() {
    assertSameRows(QUERIES / 6, this::mapped);
  }

  private void assertSameRows(int queries, UnaryOperator<DatasetGraph> numbered) {
    int withRows = 0;
    for (int seed = 0; seed < queries; seed++) {
      random = new Random(seed);
      DatasetGraph plain = dataset();
      String text = query();
      Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
      List<String> expected = rows(plain, query);
      if (expected.size() < ROWS) {
        assertEquals(expected, rows(numbered.apply(plain), query), "seed " + seed + "\n" + text);
        withRows += expected.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(withRows > queries / 3, withRows + " queries found something");
  }

  @Test
  void moreVariablesThanThereArePlacesAreAnsweredToo() {
    DatasetGraph plain = dataset();
    String others = IntStream.range(0, 80).mapToObj(i -> " ?other" + i).collect(joining());
    Query query = QueryFactory.create("SELECT ?x" + others + " { ?x <urn:x:p> ?y } ORDER BY ?x");
    List<String> expected = rows(plain, query);
    assertTrue(expected.size() > 1);
    assertEquals(expected, rows(compact(plain), query));
  }

  private DatasetGraph dataset() {
    DatasetGraph dataset = new DatasetGraphMapLink(GraphMemFactory.createDefaultGraphSameTerm());
    for (int i = 0; i < 25; i++) {
      Node predicate = SSE.parseNode("<urn:x:" + one("p", "q") + ">");
      Node subject = OBJECTS.get(random.nextInt(4));
      Node object = OBJECTS.get(random.nextInt(OBJECTS.size()));
      dataset.getDefaultGraph().add(Triple.create(subject, predicate, object));
    }
    return dataset;
  }

  private static DatasetGraph compact(DatasetGraph plain) {
    return guarded(CompactDataset.of(plain));
  }

  private DatasetGraph mapped(DatasetGraph plain) {
    Path place = folder.resolve(Integer.toString(places++));
    return guarded(new DatasetGraphMapLink(MappedGraphs.of(plain.getDefaultGraph(), place)));
  }

  private static DatasetGraph guarded(DatasetGraph compact) {
    return EngineGuard.guard(compact, Planning.of(compact.getDefaultGraph()), context -> {});
  }

  private static List<String> rows(DatasetGraph dataset, Query query) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      RowSet found = execution.select();
      List<String> rows = new ArrayList<>();
      Iter.asStream(found)
          .limit(ROWS)
          .forEach(row -> rows.add(found.getResultVars().stream().map(row::get).toList() + ""));
      if (query.getOrderBy() == null) {
        Collections.sort(rows);
      }
      return rows;
    }
  }

  private String query() {
    String where = "{ " + pattern() + " " + (random.nextBoolean() ? part() : "") + " }";
    String order = " ORDER BY " + one("?x", "DESC(?y)", "?z ?x", "STR(?y)", "DESC(?z) ?y");
    String body =
        switch (random.nextInt(6)) {
          case 0 -> "SELECT ?x (COUNT(?y) AS ?n) " + where + " GROUP BY ?x";
          case 1 -> "SELECT (COUNT(DISTINCT ?y) AS ?n) (COUNT(*) AS ?all) " + where;
          case 2 -> "SELECT ?y (COUNT(*) AS ?n) " + where + " GROUP BY ?y HAVING (COUNT(*) > 1)";
          case 3 -> "SELECT DISTINCT ?x ?z " + where;
          case 4 -> "SELECT ?x ?y ?z " + where + order + one("", " LIMIT 3", " LIMIT 5 OFFSET 2");
          default -> "SELECT * " + where;
        };
    return "PREFIX : <urn:x:> " + body;
  }

  private String pattern() {
    return switch (random.nextInt(7)) {
      case 0 -> "?x ?q ?y .";
      case 1 -> "?x :p ?y . ?y :q ?z .";
      case 2 -> "?x :p ?y ; :q ?z .";
      case 3 -> "?x " + path() + " ?y .";
      case 4 -> one(":a", ":b", "'Kabul'") + " " + path() + " ?y . ?x :p ?y .";
      case 5 -> "?x " + path() + " :a . ?x ?q ?z .";
      default -> "?x " + one(":p", ":q") + " " + one("?y", ":a", "1", "?x") + " .";
    };
  }

  private String path() {
    return one(":p+", "^:p", ":p/:q", ":p|:q", "(:p|^:q)+", ":p?", ":p*", "(:p/:q)*", "!:p");
  }

  private String part() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> "FILTER (" + condition() + ")";
      case 3 -> "OPTIONAL { " + pattern() + " FILTER (" + condition() + ") }";
      case 4 -> "{ " + pattern() + " } UNION { " + pattern() + " }";
      case 5 -> "FILTER " + one("", "NOT ") + "EXISTS { " + pattern() + " }";
      case 6 -> "BIND (" + one("STR(?y)", "?y + 1", "?x", "'new'", ":a") + " AS ?z2)";
      default -> "VALUES (?x ?y) { (:a UNDEF) (:b 1) (:new :new) (UNDEF 'Kabul') }";
    };
  }

  private String condition() {
    String simple =
        one(
            "?x = ?y",
            "?x != :a",
            ":b = ?y",
            "?y = 1",
            "?y != ?z",
            "?x IN (:a, :c)",
            "?y NOT IN (:a, 1)",
            "BOUND(?z)",
            "REGEX(?y, 'KAB', 'i')",
            "REGEX(STR(?y), 'kab')",
            "REGEX(STR(?x), 'x:[ab]')",
            "?y > 1",
            "isIRI(?y)",
            "sameTerm(?y, 1)");
    return switch (random.nextInt(6)) {
      case 0 -> simple + " && " + condition();
      case 1 -> simple + " || " + condition();
      case 2 -> "!(" + simple + ")";
      default -> simple;
    };
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
