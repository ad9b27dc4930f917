package org.claimgraph.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.claimgraph.publish.Accounts;
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

/** Keeps the accounts apart, and sends graphs in the format and version that the client likes. */
final class PublishedQueries extends SparqlQueries {
  private final Publication publication;
  private final AnswerPages pages;

  /**
   * Answers the queries that pass this check.
   *
   * @param pages shows the answers to people
   */
  PublishedQueries(QueryCheck check, Publication publication, AnswerPages pages) {
    super(check);
    this.publication = publication;
    this.pages = pages;
  }

  @Override
  protected Pair<DatasetGraph, Query> decideDataset(HttpAction action, Query query, String log) {
    DatasetDescription description = SPARQLProtocol.getDatasetDescription(action, query);
    if (description != null) {
      Accounts.whyNotMerged(description.getDefaultGraphURIs())
          .ifPresent(
              reason -> {
                throw Watch.current().fail(Stop.refused(reason));
              });
    }
    Pair<DatasetGraph, Query> decided = super.decideDataset(action, query, log);
    return Pair.create(new ApartDataset(decided.getLeft()), decided.getRight());
  }

  @Override
  protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
    try {
      if (AnswerPages.wanted(action.getRequest())) {
        pages.send(action.getRequest(), action.getResponse(), shown(result));
      } else if (result.isGraph()) {
        send(action, DatasetGraphFactory.wrap(result.graph()));
      } else if (result.isDataset()) {
        send(action, result.dataset());
      } else {
        RowFormats.check(Reply.wish(action.getRequest()));
        super.sendResults(action, result, prologue);
      }
    } catch (RefusedException e) {
      throw refused(e);
    } catch (IOException e) {
      throw Watch.current().fail(Stop.gone());
    }
  }

  private PageAnswer shown(QueryExecResult result) {
    if (result.isBoolean()) {
      return new PageAnswer.Verdict(result.booleanResult());
    }
    if (result.isRowSet()) {
      return PageAnswers.rows(result.rowSet());
    }
    DatasetGraph graphs =
        result.isGraph() ? DatasetGraphFactory.wrap(result.graph()) : result.dataset();
    byte[] turtle =
        publication.write(
            graphs,
            Optional.empty(),
            Choice.of(DocumentFormat.TURTLE, RdfVersion.RDF_1_2),
            new JsonLdContext.Inside());
    return PageAnswers.graph(new String(turtle, StandardCharsets.UTF_8));
  }

  private void send(HttpAction action, DatasetGraph graphs) throws IOException {
    Choice choice = Choice.of(Reply.wish(action.getRequest()), DocumentFormat.GRAPHS);
    byte[] body = publication.write(graphs, Optional.empty(), choice, new JsonLdContext.Inside());
    action.getResponse().setHeader("Vary", "Accept");
    action.getResponse().setHeader("Cache-Control", "no-cache");
    Reply.send(action.getResponse(), 200, choice.contentType(), body);
  }

  private static StoppedException refused(RefusedException refusal) {
    return Watch.current().fail(new Stop("refused", refusal.status(), refusal.words()));
  }

  /** The parameters that are known here beside those of Fuseki. */
  @Override
  protected List<String> customParams() {
    return List.of("version");
  }
}
