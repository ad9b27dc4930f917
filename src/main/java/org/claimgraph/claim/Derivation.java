package org.claimgraph.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.files.Project;

/**
 * What follows from the claims: the plain triples of the default graph and the accounts. All of its
 * meaning stands in {@code queries/derive/}; each query sees what those before it derived.
 */
public final class Derivation {
  /** The queries in the order in which they run. */
  static final List<String> ORDER =
      List.of(
          "types",
          "reification",
          "account-names",
          "default-graph",
          "contested",
          "coverage",
          "accounts");

  private final Project project;

  /** The derivation by the queries of this project. */
  public Derivation(Project project) {
    this.project = project;
  }

  /**
   * A dataset of its own: what was written, with what is derived, in plain graphs in memory.
   *
   * @throws IllegalStateException cannot run a query of queries/derive/
   */
  public DatasetGraph derive(Graph written) {
    Graph defaultGraph = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.addInto(defaultGraph, written);
    DatasetGraph dataset = new DatasetGraphMapLink(defaultGraph);
    ORDER.forEach(name -> derived(dataset, query(name)).forEach(dataset::add));
    return dataset;
  }

  private static List<Quad> derived(DatasetGraph dataset, Query query) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      return Iter.toList(execution.constructQuads());
    }
  }

  private Query query(String name) {
    Path file = project.root().resolve("queries/derive/" + name + ".rq");
    try {
      return QueryFactory.create(Files.readString(file), Syntax.syntaxARQ);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (QueryParseException e) {
      throw new IllegalStateException("cannot run " + file + ": " + e.getMessage(), e);
    }
  }
}
