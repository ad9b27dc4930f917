package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.engine.QueryCheck;
import org.claimgraph.server.gate.Gate;

/**
 * Answers queries under a watch: what the request asks is checked before it runs, and what it gets
 * is counted. Every refusal is a stop of the watch, and the gate puts it into words.
 */
class SparqlQueries extends SPARQL_QueryDataset {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,3})?");

  /** Parameters of Fuseki that put text of the request into the answer, or fetch. */
  private static final List<String> OFF =
      List.of("callback", "stylesheet", "force-accept", "query-ref");

  private final QueryCheck check;

  /** Answers the queries that pass this check. */
  SparqlQueries(QueryCheck check) {
    this.check = check;
  }

  @Override
  public void executeLifecycle(HttpAction action) {
    try {
      super.executeLifecycle(action);
    } catch (StoppedException e) {
      // The gate answers; to Fuseki it is an error without words.
      ServletOps.error(e.stop().status());
    }
  }

  @Override
  protected void validateParams(HttpAction action, Collection<String> names) {
    Watch watch = Watch.current();
    HttpServletRequest request = action.getRequest();
    OFF.stream()
        .filter(name -> request.getParameter(name) != null)
        .findFirst()
        .ifPresent(name -> watch.fail(Stop.refused("the parameter " + name + " is off")));
    if (action.getRequestParameter("timeout") != null) {
      Gate.sooner(request, time(action.getRequestParameter("timeout"), watch));
    }
    super.validateParams(action, names);
  }

  private static Duration time(String seconds, Watch watch) {
    if (!SECONDS.matcher(seconds).matches() || Double.parseDouble(seconds) == 0) {
      throw watch.fail(Stop.refused("timeout is a number of seconds, such as 10 or 0.5"));
    }
    return Duration.ofMillis(Math.round(1000 * Double.parseDouble(seconds)));
  }

  @Override
  protected void executeBody(HttpAction action) {
    Watch watch = Watch.current();
    try (InputStream in = action.getRequestInputStream()) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      execute(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), action);
    } catch (CharacterCodingException e) {
      throw watch.fail(Stop.refused("the query is not UTF-8"));
    } catch (IOException e) {
      throw watch.fail(Stop.refused("the body of the request is broken, or broke off"));
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    Watch watch = Watch.current();
    Gate.query(action.getRequest(), text);
    Query query = check.query(text);
    for (String name : List.of(HttpNames.paramDefaultGraphURI, HttpNames.paramNamedGraphURI)) {
      String[] graphs = action.getRequestParameterValues(name);
      check.graphs(graphs == null ? List.of() : Arrays.asList(graphs), watch);
    }
    action.beginRead();
    try {
      Pair<DatasetGraph, Query> asked = decideDataset(action, query, "");
      try (QueryExec execution = execution(asked.getRight(), asked.getLeft())) {
        watch.whenStopped(execution::abort);
        QueryExecResult result = result(execution, query, watch);
        watch.check();
        sendResults(action, result, query.getPrologue());
      }
    } catch (QueryCancelledException e) {
      watch.check();
      throw e;
    } catch (StackOverflowError e) {
      throw watch.fail(Stop.nesting(watch.budgets().nesting()));
    } catch (QueryException e) {
      watch.check();
      throw watch.fail(Stop.refused("the query cannot be answered: " + QueryCheck.words(e)));
    } finally {
      action.endRead();
    }
  }

  private static QueryExec execution(Query query, DatasetGraph dataset) {
    return QueryExec.dataset(dataset).query(query).build();
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
    return new QueryExecResult(
        RowSetStream.create(
            rows.getResultVars(),
            Iter.map(
                rows,
                row -> {
                  watch.row();
                  return row;
                })));
  }

  private static Graph graph(QueryExec execution, Watch watch) {
    Graph graph = GraphFactory.createDefaultGraph();
    execution
        .constructTriples()
        .forEachRemaining(
            (Triple triple) -> {
              watch.row();
              graph.add(triple);
            });
    return graph;
  }
}
