package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.claimgraph.publish.Choice;
import org.claimgraph.publish.DocumentFormat;
import org.claimgraph.publish.JsonLdContext;
import org.claimgraph.publish.PageAnswer;
import org.claimgraph.publish.Publication;
import org.claimgraph.publish.RdfVersion;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.engine.QueryCheck;

/**
 * Answers the queries of one endpoint: checks them before anything of them runs, and sends rows and
 * graphs in the format and version that the client likes. Fuseki's own service (6.0.0) copies
 * contexts and writes for logs that are off.
 */
final class QueryServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private final transient QueryRun queries;
  private final transient Publication publication;
  private final transient AnswerPages pages;

  /**
   * Answers the queries that pass this check.
   *
   * @param dataset what they are asked of
   * @param pages shows the answers to people
   */
  QueryServlet(QueryCheck check, DatasetGraph dataset, Publication publication, AnswerPages pages) {
    this.queries = new QueryRun(check, dataset);
    this.publication = publication;
    this.pages = pages;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    queries.run(
        QueryRequest.of(request), (query, result) -> send(query, result, request, response));
  }

  private void send(
      Query query,
      QueryExecResult result,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      if (AnswerPages.wanted(request)) {
        pages.send(request, response, shown(result));
      } else if (result.isGraph()) {
        sendGraph(result, request, response);
      } else {
        sendRows(query, result, request, response);
      }
    } catch (RefusedException e) {
      throw refused(e);
    } catch (IOException | RuntimeIOException e) {
      throw Watch.current().fail(Stop.gone());
    }
  }

  private static void sendRows(
      Query query, QueryExecResult result, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RowFormat format = RowFormat.of(request, result.isRowSet());
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(format.contentType());
    format.write(result, query.getPrologue(), response.getOutputStream());
  }

  private void sendGraph(
      QueryExecResult result, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Choice choice = Choice.of(Reply.wish(request), DocumentFormat.GRAPHS);
    DatasetGraph graphs = DatasetGraphFactory.wrap(result.graph());
    byte[] body = publication.write(graphs, Optional.empty(), choice, new JsonLdContext.Inside());
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    Reply.send(response, HttpServletResponse.SC_OK, choice.contentType(), body);
  }

  private PageAnswer shown(QueryExecResult result) {
    if (result.isBoolean()) {
      return new PageAnswer.Verdict(result.booleanResult());
    }
    if (result.isRowSet()) {
      return PageAnswers.rows(result.rowSet());
    }
    byte[] turtle =
        publication.write(
            DatasetGraphFactory.wrap(result.graph()),
            Optional.empty(),
            Choice.of(DocumentFormat.TURTLE, RdfVersion.RDF_1_2),
            new JsonLdContext.Inside());
    return PageAnswers.graph(new String(turtle, StandardCharsets.UTF_8));
  }

  private static StoppedException refused(RefusedException refusal) {
    return Watch.current().fail(new Stop("refused", refusal.status(), refusal.words()));
  }
}
