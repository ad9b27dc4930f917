package org.claimgraph.server.gate;

import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.claimgraph.publish.Pages;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;
import org.claimgraph.server.cache.ReadyAnswers;

/** The outermost filter: every request comes in and every answer goes out here. */
public final class Gate implements Filter, AutoCloseable {
  private static final String ALARM = Gate.class.getName() + ".alarm";
  private static final String ORIGIN = Gate.class.getName() + ".origin";

  private static final Duration QUIET = Duration.ofMillis(500);

  private final GateSettings settings;
  private final Pages pages;
  private final Predicate<HttpServletRequest> heavy;
  private final ReadyAnswers ready;
  private final Admission admission;
  private final Metrics metrics;
  private final AccessLog log;
  private final MemoryWatch memory = new MemoryWatch();
  private final Ticker timer = new Ticker();
  private final Alarms alarms = new Alarms(timer);
  private final Disconnects disconnects = new Disconnects(timer);
  private final Optional<HttpServer> metricsServer;
  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean closing;

  /**
   * A gate that lets these requests in as places are free, and all others at once.
   *
   * @param pages show a browser what went wrong
   * @param heavy whether a request may take long
   * @param ready says which of them need not
   */
  public Gate(
      GateSettings settings, Pages pages, Predicate<HttpServletRequest> heavy, ReadyAnswers ready) {
    this.settings = settings;
    this.pages = pages;
    this.heavy = heavy;
    this.ready = ready;
    this.admission = new Admission(settings.places());
    this.metrics = new Metrics(admission, ready.cache());
    this.log = new AccessLog(settings.logQueries());
    this.metricsServer = settings.metricsPort().map(this::serveMetrics);
    timer.every(Duration.ofMillis(200), memory::look);
  }

  private HttpServer serveMetrics(int port) {
    try {
      return metrics.serve(port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot serve metrics at port " + port, e);
    }
  }

  /** The address of the server as the client of this request knows it; no slash at the end. */
  public static String origin(HttpServletRequest request) {
    return (String) request.getAttribute(ORIGIN);
  }

  /** Stops this request after so long, if that is less than it was granted. */
  public static void sooner(HttpServletRequest request, Duration time) {
    ((Alarm) request.getAttribute(ALARM)).sooner(time);
  }

  /** Remembers the text of a query, which the access log holds where it was asked to. */
  public static void query(HttpServletRequest request, String text) {
    Visit.query(request, text);
  }

  /** Whether new requests are taken. */
  public boolean isOpen() {
    return !closing;
  }

  /** The port of the metrics, if they are served. */
  public Optional<Integer> metricsPort() {
    return metricsServer.map(server -> server.getAddress().getPort());
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) in;
    HttpServletResponse response = (HttpServletResponse) out;
    boolean isHeavy = heavy.test(request);
    Watch watch = new Watch(settings.budgets());
    Visit visit = Visit.begin(settings.proxies().client(request), isHeavy, watch);
    Headers.SAFE.putOn(response);
    response.setHeader("X-Request-Id", visit.id());
    request.setAttribute(
        ORIGIN, settings.baseUrl().orElseGet(() -> settings.proxies().origin(request)));
    CountedResponse counted = new CountedResponse(request, response, watch);
    Refusals.begin(request, pages);
    inside.incrementAndGet();
    try {
      admit(visit, request, counted, chain);
    } finally {
      inside.decrementAndGet();
      String outcome = Ending.outcome(visit, counted);
      log.write(visit, request, counted, outcome);
      metrics.ended(visit, outcome);
    }
  }

  private void admit(
      Visit visit, HttpServletRequest request, CountedResponse response, FilterChain chain)
      throws IOException {
    Optional<Stop> wrong = RequestCheck.fault(request, settings.budgets());
    if (closing && !request.getRequestURI().startsWith("/health/")) {
      wrong = Optional.of(Stop.closing());
    }
    if (wrong.isPresent()) {
      visit.watch().stop(wrong.get());
      Ending.of(visit, request, response);
    } else {
      enter(visit, request, response, chain);
    }
  }

  private void enter(
      Visit visit, HttpServletRequest request, CountedResponse response, FilterChain chain)
      throws IOException {
    Line line = Line.of(request);
    if (visit.heavy() && sendReady(visit, line, request, response)) {
      return;
    }
    Disconnects.Watching watching = disconnects.watch(line, visit.watch());
    try {
      if (visit.heavy() && !ready.isReady(request, visit.watch())) {
        queue(visit, request, response, chain);
      } else {
        serve(visit, request, response, chain);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      visit.watch().stop(Stop.closing());
      Ending.of(visit, request, response);
    } finally {
      ready.ended(request);
      watching.close();
    }
  }

  /** Whether the request had the words of one before whose answer is kept; then that was sent. */
  private boolean sendReady(
      Visit visit, Line line, HttpServletRequest request, CountedResponse response)
      throws IOException {
    Alarm alarm = alarms.begin(visit.watch(), line);
    try {
      if (!ready.send(request, response)) {
        return false;
      }
    } catch (IOException | RuntimeException e) {
      Failures.stop(visit, e);
    } finally {
      alarm.close();
    }
    Ending.of(visit, request, response);
    return true;
  }

  private void queue(
      Visit visit, HttpServletRequest request, CountedResponse response, FilterChain chain)
      throws IOException, InterruptedException {
    Optional<Admission.Place> place = admission.enter(visit.client(), visit.watch());
    if (place.isEmpty()) {
      response.setHeader("Retry-After", Long.toString(settings.places().patience().toSeconds()));
      visit.watch().stop(settings.places().busy());
      Ending.of(visit, request, response);
      return;
    }
    try {
      serve(visit, request, response, chain);
    } finally {
      place.get().close();
    }
  }

  private void serve(
      Visit visit, HttpServletRequest request, CountedResponse response, FilterChain chain)
      throws IOException {
    Watch watch = visit.watch();
    Line line = Line.of(request);
    memory.enter(watch);
    watch.enter();
    try (Alarm alarm = alarms.begin(watch, line)) {
      request.setAttribute(ALARM, alarm);
      // Read here, once, so that broken ones are refused in one place.
      if (request.getParameterMap().containsKey("update")) {
        throw watch.fail(Stop.refused("this server is read-only: the parameter update is off"));
      }
      chain.doFilter(new CountedRequest(request, watch), response);
      response.finish();
    } catch (StoppedException e) {
      watch.stop(e.stop());
    } catch (IOException | ServletException | RuntimeException | StackOverflowError e) {
      Failures.stop(visit, e);
    } finally {
      Watch.leave();
      memory.leave(watch);
    }
    if (response.isFault()) {
      watch.stop(Stop.internal(visit.id()));
    }
    Ending.of(visit, request, response);
  }

  /**
   * Takes no new request, and waits so long for those inside to end; and a moment more, so that who
   * is on the way is told and not cut off.
   */
  public void drain(Duration patience) throws InterruptedException {
    closing = true;
    long end = System.nanoTime() + patience.toNanos();
    long quietSince = System.nanoTime();
    while (System.nanoTime() < end && System.nanoTime() - quietSince < QUIET.toNanos()) {
      if (inside.get() > 0) {
        quietSince = System.nanoTime();
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() {
    closing = true;
    timer.close();
    disconnects.close();
    metricsServer.ifPresent(server -> server.stop(0));
  }
}
