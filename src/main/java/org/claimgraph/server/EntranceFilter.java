package org.claimgraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.publish.Choice;
import org.claimgraph.publish.DocumentFormat;
import org.claimgraph.publish.JsonLdContext;
import org.claimgraph.publish.Publication;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.publish.ServiceDescription;
import org.claimgraph.server.gate.Gate;

/** Answers who comes to an endpoint without a query: its description, or the query page. */
final class EntranceFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String EMPTY =
      "the query is empty; write one, or leave the parameter query away to see what is here";

  private final transient Publication publication;
  private final transient ServiceDescription.Setup setup;
  private final transient AnswerPages answers;

  EntranceFilter(Publication publication, AnswerPages answers, ServiceDescription.Setup setup) {
    this.publication = publication;
    this.answers = answers;
    this.setup = setup;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (AnswerPages.wanted(request)) {
      answers.begin(request);
    }
    String query = request.getParameter("query");
    if (query != null ? !query.isBlank() : !reads) {
      chain.doFilter(request, response);
      return;
    }
    try {
      if (query != null) {
        throw new RefusedException(400, EMPTY);
      }
      send(request, response);
    } catch (RefusedException e) {
      Reply.refuse(request, response, e);
    }
  }

  private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Choice choice = Choice.of(Reply.wish(request), DocumentFormat.ALL);
    String top = RequestPath.up(setup.path());
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Link", "<%s.well-known/void>; rel=\"describedby\"".formatted(top));
    byte[] body =
        choice.format() == DocumentFormat.HTML
            ? answers.empty(request).getBytes(StandardCharsets.UTF_8)
            : description(choice, Gate.origin(request) + "/" + setup.path());
    Reply.send(response, 200, choice.contentType(), body);
  }

  private byte[] description(Choice choice, String url) {
    Graph description = publication.service().of(setup, url);
    return publication.write(
        DatasetGraphFactory.wrap(description),
        Optional.of(publication.service().service(setup)),
        choice,
        new JsonLdContext.Inside());
  }
}
