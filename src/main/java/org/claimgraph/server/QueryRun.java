package org.claimgraph.server;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
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

/**
 * Runs queries under the watch of their requests: what they get is counted, and every refusal is a
 * stop, which the gate puts into words.
 *
 * @param dataset what they are asked of
 */
record QueryRun(DatasetGraph dataset) {
  /** Takes an answer while it comes. */
  @FunctionalInterface
  interface Taker {
    /** Takes it. */
    void take(QueryExecResult result);
  }

  /** Runs the query over the graphs that the request or, if it names none, the query names. */
  void run(Query query, QueryRequest request, Taker taker) {
    Watch watch = Watch.current();
    try {
      runOver(query, description(query, request), taker);
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
      taker.take(result);
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
    RowSet rows = execution.select();
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
