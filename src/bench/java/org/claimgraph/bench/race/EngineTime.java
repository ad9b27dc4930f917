package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.claimgraph.GrowthData;

/**
 * How long a look-up by a proposition takes within the process, without HTTP and without parsing
 * the query: on our store and on those of stock Jena, in turn.
 */
final class EngineTime {
  private static final int ROUNDS = 7;
  private static final int LEAST = 3;
  private static final int CHECKED = 20;
  private static final long WARM_UP = 8_000_000_000L;
  private static final long ROUND = 1_000_000_000L;

  private final Questions questions;
  private final Notes notes;
  private final Map<String, Long> asked = new LinkedHashMap<>();

  /** Looks up what this course draws. */
  EngineTime(Course course, Notes notes) {
    this.questions = new Questions(course, true);
    this.notes = notes;
  }

  /** Notes the medians, one a round and store, and whether a store has other rows than ours. */
  void measure(GrowthData data, Path folder) throws IOException {
    try (Stores all = Stores.of(data, folder)) {
      Map<String, DatasetGraph> stores = all.byName();
      check(stores);
      stores.forEach((name, store) -> times(name, store, WARM_UP));
      for (int round = 0; round < ROUNDS; round++) {
        stores.forEach(
            (name, store) ->
                notes.note(name, Aims.ENGINE_TIME, Ranking.median(times(name, store, ROUND))));
      }
    }
  }

  private void check(Map<String, DatasetGraph> stores) {
    Map<String, List<Long>> rows = new LinkedHashMap<>();
    stores.forEach((name, store) -> rows.put(name, rows(store)));
    rows.forEach(
        (name, each) -> {
          if (!each.equals(rows.get(Engines.OURS))) {
            notes.remark(name + " finds other claims than ours by their propositions");
          }
        });
  }

  private List<Long> rows(DatasetGraph store) {
    List<Long> rows = new ArrayList<>();
    for (int draw = 0; draw < CHECKED; draw++) {
      try (QueryExec execution = exec(store, draw)) {
        rows.add(rows(store, execution));
      }
    }
    return rows;
  }

  /** How long each look-up took, in microseconds; none was asked before of this store. */
  private List<Double> times(String name, DatasetGraph store, long nanos) {
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + nanos;
    long draw = CHECKED + asked.getOrDefault(name, 0L);
    while (System.nanoTime() < end || times.size() < LEAST) {
      try (QueryExec execution = exec(store, draw++)) {
        long begin = System.nanoTime();
        rows(store, execution);
        times.add((System.nanoTime() - begin) / 1e3);
      }
    }
    asked.put(name, draw - CHECKED);
    return times;
  }

  private QueryExec exec(DatasetGraph store, long draw) {
    String text = questions.of(Kind.BY_PROPOSITION, draw);
    return QueryExec.dataset(store).query(QueryFactory.create(text)).build();
  }

  private static long rows(DatasetGraph store, QueryExec execution) {
    return Txn.calculateRead(store, () -> execution.select().stream().count());
  }
}
