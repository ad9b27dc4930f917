package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.Publication;
import org.claimgraph.question.CsvWriter;
import org.claimgraph.question.JsonWriter;
import org.claimgraph.question.Later;
import org.claimgraph.question.Question;
import org.claimgraph.server.cache.CacheFilter;
import org.claimgraph.server.cache.ReadyAnswers;
import org.claimgraph.server.cache.ResultCache;
import org.claimgraph.server.gate.Gate;
import org.claimgraph.server.gate.HealthServlet;
import org.jspecify.annotations.Nullable;

/** The publication over HTTP: queries, documents, dumps, and no way to change anything. */
public final class ClaimgraphServer implements AutoCloseable {
  /** Bytes of answers that are kept, where the heap is large enough. */
  private static final long CACHE = 64L << 20;

  private static final int CACHE_PART = 16;
  private static final String QUESTIONS = "/questions/";
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
   * A server for the publication, started.
   *
   * @param host the address to listen at
   * @param port the port to listen at; 0 for any that is free
   * @throws PortTakenException something else listens at the port
   */
  public static ClaimgraphServer start(Publication publication, String host, int port) {
    return start(publication, ServerSettings.at(host, port));
  }

  /**
   * A server for the publication, started.
   *
   * @throws PortTakenException something else listens at the port
   */
  public static ClaimgraphServer start(Publication publication, ServerSettings settings) {
    CsvWriter.register();
    JsonWriter.register();
    Pages pages = publication.pages();
    DocumentServlet documents = new DocumentServlet(publication);
    Later<List<Question>> questions = new Later<>(publication.catalogue()::questions);
    ReadyAnswers ready = ready(publication, questions, settings);
    Gate gate = new Gate(settings.gate(), pages, ClaimgraphServer::isHeavy, ready);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .enableCors(false)
            .port(settings.port())
            .addFilter("/*", new ReadEnd(publication.snapshot().dataset()))
            .addFilter("/*", new OpenReading())
            .addFilter("/*", gate)
            .addFilter("/*", new CacheFilter(ready))
            .addServlet("/health/*", new HealthServlet(gate))
            .addServlet("/assets/*", new AssetServlet(pages))
            .addServlet("/search", new PageServlet(pages))
            .addServlet("/compare", new PageServlet(pages))
            .addServlet("/dump/*", new DumpServlet(publication.dump(), pages))
            .addServlet("/*", documents);
    Endpoint rdf12 = Endpoint.rdf12(publication, settings);
    rdf12.addTo(builder, publication);
    addQuestions(builder, new QuestionsServlet(publication, questions, rdf12.dataset(), documents));
    Endpoint.rdf11(publication, settings).addTo(builder, publication);
    FusekiServer server = builder.build();
    Listening.setUp(server.getJettyServer(), settings);
    FusekiServer started = start(server, settings.port());
    // To read them takes too long for the start, and for who asks first.
    questions.begin();
    return new ClaimgraphServer(started, settings.host(), gate);
  }

  private static void addQuestions(FusekiServer.Builder builder, QuestionsServlet servlet) {
    QuestionsServlet.PATHS.forEach(path -> builder.addServlet(path, servlet));
  }

  private static ReadyAnswers ready(
      Publication publication, Supplier<List<Question>> questions, ServerSettings settings) {
    long usual = Math.min(CACHE, Runtime.getRuntime().maxMemory() / CACHE_PART);
    Supplier<Set<String>> lasting = new Later<>(() -> lasting(questions.get()));
    return new ReadyAnswers(
        new ResultCache(settings.cache().orElse(usual)),
        publication.snapshot().version(),
        path ->
            path.endsWith("/sparql")
                || (path.startsWith(QUESTIONS) && lasting.get().contains(question(path))),
        Gate::origin);
  }

  /** The names of the questions that no other endpoint has a part in answering. */
  private static Set<String> lasting(List<Question> questions) {
    return questions.stream()
        .filter(question -> !question.isFederated())
        .map(Question::name)
        .collect(Collectors.toSet());
  }

  /** The name of the question that is asked at this path. */
  private static String question(String path) {
    return path.substring(QUESTIONS.length()).replaceFirst("\\..*", "");
  }

  /** Whether a request may take long: it asks a query, one of the catalogue, or to compare. */
  private static boolean isHeavy(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean asks = request.getQueryString() != null || request.getMethod().equals("POST");
    return (path.endsWith("/sparql") && asks)
        || path.startsWith(QUESTIONS)
        || path.equals("/compare");
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
