package org.claimgraph.bench.race;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the first engine's rows of every question, and compares those of the others with them. */
final class Comparison {
  private final Map<String, List<String>> expected = new HashMap<>();
  private final List<String> differences = new ArrayList<>();

  /** Whether these are the rows that the first engine gave; true for the first engine. */
  boolean isSame(String engine, String question, Client.Answer answer) {
    if (!answer.isOk()) {
      differences.add("%s, %s: %s".formatted(engine, question, answer.failure()));
      return false;
    }
    List<String> rows = Rows.of(answer.body());
    List<String> first = expected.computeIfAbsent(question, any -> rows);
    if (rows.equals(first)) {
      return true;
    }
    List<String> more = new ArrayList<>(rows);
    first.forEach(more::remove);
    differences.add(
        "%s, %s: %d rows instead of %d%s"
            .formatted(
                engine,
                question,
                rows.size(),
                first.size(),
                more.isEmpty() ? "" : ", such as " + more.getFirst().replace('\t', ' ')));
    return false;
  }

  /** What was not the same, in words. */
  List<String> differences() {
    return List.copyOf(differences);
  }
}
