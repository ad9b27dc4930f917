package org.claimgraph.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.server.engine.EngineGuard;
import org.claimgraph.store.compact.CompactDataset;
import org.junit.jupiter.api.Test;

/** Queries carried out by the index of triple terms have the answers that they have without. */
final class TripleTermPatternsTest {
  private static final int QUERIES = 4_000;
  private static final int ROWS = 20_000;

  @Test
  void generatedQueriesHaveTheSameAnswers() {
    long withRows = 0;
    for (long seed = 0; seed < QUERIES; seed++) {
      DatasetGraph plain = ReifiedGraph.of(seed % 10);
      Query query = query(new GeneratedQuery(seed).text());
      Optional<List<String>> expected = rows(unplanned(plain), query);
      if (expected.isPresent()) {
        String text = "seed " + seed + "\n" + query;
        assertEquals(expected, rows(guarded(plain), query), text);
        assertEquals(expected, rows(guarded(CompactDataset.of(plain)), query), text);
        withRows += expected.get().isEmpty() ? 0 : 1;
      }
    }
    assertTrue(withRows > QUERIES / 4, withRows + " queries found something");
  }

  private static Query query(String text) {
    return QueryFactory.create(text, Syntax.syntaxSPARQL_12);
  }

  /** The dataset as Jena reads it, pattern after pattern as they are written. */
  private static DatasetGraph unplanned(DatasetGraph plain) {
    StageBuilder.setGenerator(plain.getContext(), StageBuilder.executeInline);
    return plain;
  }

  private static DatasetGraph guarded(DatasetGraph plain) {
    return EngineGuard.guard(plain, Planning.of(plain.getDefaultGraph()), context -> {});
  }

  /** The sorted rows; nothing if there are very many. */
  private static Optional<List<String>> rows(DatasetGraph dataset, Query query) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      RowSet found = execution.select();
      List<String> rows =
          Iter.asStream(found)
              .map(row -> String.valueOf(found.getResultVars().stream().map(row::get).toList()))
              .limit(ROWS)
              .sorted()
              .toList();
      return rows.size() < ROWS ? Optional.of(rows) : Optional.empty();
    }
  }
}
