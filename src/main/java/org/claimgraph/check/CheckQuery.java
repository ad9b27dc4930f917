package org.claimgraph.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Location;
import org.claimgraph.files.Sources;
import org.claimgraph.question.Question;
import org.claimgraph.vocabulary.Prefixes;
import org.jspecify.annotations.Nullable;

/** One rule: a query that returns {@code ?where ?what ?remedy} for each place that breaks it. */
final class CheckQuery {
  private final Question question;
  private final String file;
  private final Sources sources;

  private CheckQuery(Question question, String file, Sources sources) {
    this.question = question;
    this.file = file;
    this.sources = sources;
  }

  /** The rules of this folder of queries, over these files. */
  static List<CheckQuery> in(String folder, Sources sources) {
    return sources.project().queryFiles(folder).stream().map(path -> read(path, sources)).toList();
  }

  private static CheckQuery read(Path path, Sources sources) {
    return new CheckQuery(Question.read(path), sources.project().name(path), sources);
  }

  /** One finding a row. */
  List<Finding> findings(DatasetGraph dataset) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(question.query()).build()) {
      RowSet rows = execution.select();
      return rows.stream().map(this::finding).toList();
    }
  }

  private Finding finding(Binding row) {
    return new Finding(where(row.get("where")), words(row, "what"), words(row, "remedy"));
  }

  private Location where(@Nullable Node node) {
    return Optional.ofNullable(node)
        .flatMap(named -> named.isTripleTerm() ? where(named.getTriple()) : sources.where(named))
        .orElseGet(() -> new Location(file, 1));
  }

  private Optional<Location> where(Triple triple) {
    return sources.where(triple).or(() -> sources.where(triple.getSubject()));
  }

  private static String words(Binding row, String variable) {
    Node node = row.get(variable);
    return node == null ? "" : Prefixes.shorten(node.getLiteralLexicalForm());
  }
}
