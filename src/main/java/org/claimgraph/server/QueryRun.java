package org.claimgraph.server;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.publish.Accounts;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.engine.QueryCheck;
import org.claimgraph.server.prepared.PreparedQueries;
import org.claimgraph.server.prepared.PreparedQuery;
import org.claimgraph.server.prepared.PreparedRun;

/** Runs queries under the watch of their requests: every refusal is a stop. */
final class QueryRun {
  private final QueryCheck check;
  private final PreparedQueries prepared;
  private final DatasetGraph dataset;

  /** Takes an answer while it comes. */
  @FunctionalInterface
  interface Taker {
    /** Takes the answer to the query. */
    void take(Query query, QueryExecResult result);
  }

  /**
   * Runs queries that pass this check.
   *
   * @param dataset what they are asked of
   */
  QueryRun(QueryCheck check, DatasetGraph dataset) {
    this.check = check;
    this.dataset = dataset;
    this.prepared = new PreparedQueries(check, dataset);
  }

  /** Runs what is asked over the graphs that the request or, if it names none, the query names. */
  void run(QueryRequest request, Taker taker) {
    Watch watch = Watch.current();
    try {
      PreparedQuery ready = prepared.of(request.text());
      check.graphs(request.defaultGraphs(), watch);
      check.graphs(request.namedGraphs(), watch);
      Query query = ready.query();
      Optional<DatasetDescription> graphs = description(query, request);
      if (graphs.isEmpty() && ready.op().isPresent()) {
        run(query, ready.op().get(), taker);
      } else {
        runOver(query, graphs, taker);
      }
    } catch (QueryCancelledException e) {
      watch.check();
      throw e;
    } catch (StackOverflowError e) {
      throw watch.fail(Stop.nesting(watch.budgets().nesting()));
    } catch (QueryException e) {
      watch.check();
      throw watch.fail(Stop.refused("the query cannot be answered: " + QueryCheck.words(e)));
    }
  }

  private static Optional<DatasetDescription> description(Query query, QueryRequest request) {
    List<String> defaults = request.defaultGraphs();
    List<String> named = request.namedGraphs();
    return Optional.ofNullable(
        defaults.isEmpty() && named.isEmpty()
            ? DatasetDescription.create(query)
            : DatasetDescription.create(defaults, named));
  }

  private void run(Query query, Op op, Taker taker) {
    Watch watch = Watch.current();
    try (PreparedRun run = PreparedRun.of(query, op, new ApartDataset(dataset))) {
      watch.whenStopped(run::cancel);
      QueryExecResult result =
          query.isAskType()
              ? new QueryExecResult(run.ask())
              : rows(run.select(query.getProjectVars()), watch);
      watch.check();
      taker.take(query, result);
    }
  }

  private void runOver(Query query, Optional<DatasetDescription> graphs, Taker taker) {
    Watch watch = Watch.current();
    graphs
        .flatMap(each -> Accounts.whyNotMerged(each.getDefaultGraphURIs()))
        .ifPresent(reason -> watch.fail(Stop.refused(reason)));
    DatasetGraph asked =
        graphs.map(each -> DynamicDatasets.dynamicDataset(each, dataset, false)).orElse(dataset);
    Query plain = query.hasDatasetDescription() ? withoutGraphs(query) : query;
    try (QueryExec execution = QueryExec.dataset(new ApartDataset(asked)).query(plain).build()) {
      watch.whenStopped(execution::abort);
      QueryExecResult result = result(execution, plain, watch);
      watch.check();
      taker.take(query, result);
    }
  }

  private static Query withoutGraphs(Query query) {
    Query plain = query.cloneQuery();
    plain.getGraphURIs().clear();
    plain.getNamedGraphURIs().clear();
    return plain;
  }

  private static QueryExecResult result(QueryExec execution, Query query, Watch watch) {
    if (query.isAskType()) {
      return new QueryExecResult(execution.ask());
    }
    if (query.isDescribeType()) {
      return new QueryExecResult(execution.describe());
    }
    if (query.isConstructType()) {
      return new QueryExecResult(graph(execution, watch));
    }
    return rows(execution.select(), watch);
  }

  private static QueryExecResult rows(RowSet rows, Watch watch) {
    return new QueryExecResult(RowSetStream.create(rows.getResultVars(), counted(rows, watch)));
  }

  private static Iterator<Binding> counted(RowSet rows, Watch watch) {
    return Iter.map(
        rows,
        row -> {
          watch.row();
          return row;
        });
  }

  private static Graph graph(QueryExec execution, Watch watch) {
    Graph graph = GraphFactory.createDefaultGraph();
    execution
        .constructTriples()
        .forEachRemaining(
            triple -> {
              watch.row();
              graph.add(triple);
            });
    return graph;
  }
}
