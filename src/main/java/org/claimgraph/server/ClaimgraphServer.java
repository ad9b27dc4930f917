package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.BindException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.CsvWriter;
import org.claimgraph.server.engine.EngineGuard;
import org.claimgraph.server.engine.GuardedDataset;
import org.claimgraph.server.engine.QueryCheck;
import org.claimgraph.server.gate.Gate;
import org.claimgraph.server.gate.HealthServlet;
import org.claimgraph.server.partner.Partners;
import org.claimgraph.store.Snapshot;
import org.jspecify.annotations.Nullable;

/** The snapshot over HTTP: queries at {@code /sparql}, and no way to change anything. */
public final class ClaimgraphServer implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(35);
  private final FusekiServer server;
  private final String host;
  private final Gate gate;

  private ClaimgraphServer(FusekiServer server, String host, Gate gate) {
    this.server = server;
    this.host = host;
    this.gate = gate;
  }

  /**
   * A server for the snapshot, started.
   *
   * @param host the address to listen at
   * @param port the port to listen at; 0 for any that is free
   * @throws PortTakenException something else listens at the port
   */
  public static ClaimgraphServer start(Snapshot snapshot, String host, int port) {
    return start(snapshot, ServerSettings.at(host, port));
  }

  /**
   * A server for the snapshot, started, without a catalogue of questions.
   *
   * @throws PortTakenException something else listens at the port
   */
  public static ClaimgraphServer start(Snapshot snapshot, ServerSettings settings) {
    return start(snapshot, Optional.empty(), settings);
  }

  /**
   * A server for the snapshot and the questions of a catalogue, started.
   *
   * @throws PortTakenException something else listens at the port
   */
  public static ClaimgraphServer start(
      Snapshot snapshot, Catalogue catalogue, ServerSettings settings) {
    return start(snapshot, Optional.of(catalogue), settings);
  }

  private static ClaimgraphServer start(
      Snapshot snapshot, Optional<Catalogue> catalogue, ServerSettings settings) {
    CsvWriter.register();
    Partners partners = new Partners(settings.services());
    GuardedDataset dataset = EngineGuard.guard(snapshot.dataset(), partners::install);
    QueryCheck check = new QueryCheck(Syntax.syntaxSPARQL_12, dataset, settings.services()::check);
    Gate gate = new Gate(settings.gate(), ClaimgraphServer::isHeavy);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(settings.port())
            .addFilter("/*", gate)
            .registerOperation(Operation.Query, new SparqlQueries(check))
            .addDataset("/sparql", dataset)
            .addOperation("/sparql", Operation.Query)
            .addServlet("/health/*", new HealthServlet(gate));
    catalogue.ifPresent(questions -> addQuestions(builder, questions, dataset));
    FusekiServer server = builder.build();
    Listening.setUp(server.getJettyServer(), settings);
    return new ClaimgraphServer(start(server, settings.port()), settings.host(), gate);
  }

  private static void addQuestions(
      FusekiServer.Builder builder, Catalogue catalogue, DatasetGraph dataset) {
    QuestionsServlet servlet = new QuestionsServlet(catalogue, dataset);
    QuestionsServlet.PATHS.forEach(path -> builder.addServlet(path, servlet));
  }

  /** Whether a request may take long: it asks a query of its own, or one of the catalogue. */
  private static boolean isHeavy(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean asks = request.getQueryString() != null || request.getMethod().equals("POST");
    return (path.endsWith("/sparql") && asks) || path.startsWith("/questions/");
  }

  /** Where queries go. */
  public String endpoint() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + server.getHttpPort() + "/sparql";
  }

  /** The port of loopback with the metrics, if they are served. */
  public Optional<Integer> metricsPort() {
    return gate.metricsPort();
  }

  /** Waits until the server has stopped. */
  public void join() {
    server.join();
  }

  /** Takes no new request, lets those inside end, and stops. */
  public void drain() throws InterruptedException {
    gate.drain(DRAIN);
    close();
  }

  @Override
  public void close() {
    server.stop();
    gate.close();
  }

  private static FusekiServer start(FusekiServer server, int port) {
    try {
      return server.start();
    } catch (FusekiException e) {
      if (isTaken(e)) {
        throw new PortTakenException(port, e);
      }
      throw e;
    }
  }

  private static boolean isTaken(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(BindException.class::isInstance);
  }
}
