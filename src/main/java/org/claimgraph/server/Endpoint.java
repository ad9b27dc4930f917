package org.claimgraph.server;

import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Syntax;
import org.claimgraph.publish.Publication;
import org.claimgraph.publish.ServiceDescription;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.engine.EngineGuard;
import org.claimgraph.server.engine.GuardedDataset;
import org.claimgraph.server.engine.QueryCheck;
import org.claimgraph.server.partner.AllowedServices;
import org.claimgraph.server.partner.Partners;
import org.claimgraph.server.plan.Planning;

/**
 * One of the two endpoints: what it answers from, in which grammar, and how it describes itself.
 *
 * @param dataset what it answers from, guarded
 * @param queries answers the queries
 * @param pages shows the answers to people
 * @param parser parses queries that do not run
 * @param setup what its description says
 */
record Endpoint(
    GuardedDataset dataset,
    QueryServlet queries,
    AnswerPages pages,
    ParseServlet parser,
    ServiceDescription.Setup setup) {

  private static final List<String> ALL_VERSIONS = List.of("1.2", "1.2-basic", "1.1");

  /** The endpoint for SPARQL 1.2 over RDF 1.2. */
  static Endpoint rdf12(Publication publication, ServerSettings settings) {
    AllowedServices services = settings.services();
    GuardedDataset dataset =
        EngineGuard.guard(
            publication.snapshot().dataset(),
            Planning.of(publication.snapshot()),
            new Partners(services)::install);
    QueryCheck check = new QueryCheck(Syntax.syntaxSPARQL_12, dataset, services::check);
    AnswerPages pages = new AnswerPages(publication.pages(), "sparql", check);
    return new Endpoint(
        dataset,
        new QueryServlet(check, dataset, publication, pages),
        pages,
        new ParseServlet(check),
        new ServiceDescription.Setup(
            "sparql",
            ALL_VERSIONS,
            Limits.sentences(settings.gate().budgets()),
            services.listed()));
  }

  /**
   * The endpoint for SPARQL 1.1 over the same data without triple terms. No SERVICE, for another
   * endpoint might send triple terms.
   */
  static Endpoint rdf11(Publication publication, ServerSettings settings) {
    GuardedDataset dataset =
        EngineGuard.guard(
            publication.snapshot().withoutTripleTerms(),
            Planning.of(publication.snapshot()).withoutTripleTerms(),
            new Partners(AllowedServices.NONE)::install);
    QueryCheck check = new QueryCheck(Syntax.syntaxSPARQL_11, dataset, Endpoint::refuseService);
    AnswerPages pages = new AnswerPages(publication.pages(), "rdf11/sparql", check);
    return new Endpoint(
        dataset,
        new QueryServlet(check, dataset, publication, pages),
        pages,
        new ParseServlet(check),
        new ServiceDescription.Setup(
            "rdf11/sparql",
            List.of("1.1"),
            Limits.sentences(settings.gate().budgets()),
            List.of()));
  }

  /** The path, with a slash before it. */
  String path() {
    return "/" + setup.path();
  }

  /** Adds the endpoint to the server. */
  FusekiServer.Builder addTo(FusekiServer.Builder server, Publication publication) {
    return server
        .addFilter(path(), new EntranceFilter(publication, pages, setup))
        .addServlet(path().replace("sparql", "parse"), parser)
        .addServlet(path(), queries);
  }

  private static void refuseService(Node target) {
    throw Watch.current()
        .fail(
            Stop.refused(
                "SERVICE is answered at /sparql only; what another endpoint sends might hold"
                    + " triple terms, and here there are none"));
  }
}
