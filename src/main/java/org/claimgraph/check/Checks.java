package org.claimgraph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Sources;

/** Everything that must hold before the graph may be served. */
public final class Checks {
  private Checks() {}

  /**
   * What is wrong with what was written by hand, sorted by file and line, each finding once. Rules
   * about the graph are asked only if every file could be read, and every query.
   */
  public static List<Finding> written(Sources sources) {
    List<Finding> findings = new ArrayList<>(sources.findings());
    List<Finding> inQueries = new QueriesCheck(sources.project()).findings();
    findings.addAll(inQueries);
    if (sources.complete() && inQueries.isEmpty()) {
      DatasetGraph dataset = DatasetGraphFactory.wrap(sources.graph());
      // They only read, and none needs another: as many at once as there are cores.
      Stream.<Supplier<List<Finding>>>of(
              () -> new ShapesCheck(sources).findings(),
              () -> queries("queries/checks", sources, dataset),
              () -> new DatesCheck(sources).findings())
          .parallel()
          .map(Supplier::get)
          .forEachOrdered(findings::addAll);
    }
    return findings.stream().sorted().distinct().toList();
  }

  /** What is wrong with what {@link Derivation} made of it, sorted by file and line. */
  public static List<Finding> derived(Sources sources, DatasetGraph dataset) {
    return queries("queries/checks/derived", sources, dataset).stream()
        .sorted()
        .distinct()
        .toList();
  }

  private static List<Finding> queries(String folder, Sources sources, DatasetGraph dataset) {
    return CheckQuery.in(folder, sources).parallelStream()
        .flatMap(query -> query.findings(dataset).stream())
        .toList();
  }
}
