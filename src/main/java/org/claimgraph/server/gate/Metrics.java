package org.claimgraph.server.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.claimgraph.server.cache.ResultCache;

/** Numbers for an operator, in the text form of Prometheus. */
final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** By outcome: to find a timer by its tags takes longer than to answer from the cache. */
  private final Map<String, Timer> queries = new ConcurrentHashMap<>();

  private final Map<String, Timer> documents = new ConcurrentHashMap<>();

  Metrics(Admission admission, ResultCache cache) {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    Gauge.builder("claimgraph.queries.running", admission, Admission::running)
        .description("Queries that run.")
        .register(registry);
    Gauge.builder("claimgraph.queries.waiting", admission, Admission::waiting)
        .description("Queries that wait for a place.")
        .register(registry);
    bind(cache);
  }

  private void bind(ResultCache cache) {
    FunctionCounter.builder("claimgraph.cache.hits", cache, ResultCache::hits)
        .description("Queries answered from the cache.")
        .register(registry);
    FunctionCounter.builder("claimgraph.cache.misses", cache, ResultCache::misses)
        .description("Queries worked out whose answer may be kept.")
        .register(registry);
    Gauge.builder("claimgraph.cache.answers", cache, ResultCache::answers)
        .description("Answers that are kept.")
        .register(registry);
    Gauge.builder("claimgraph.cache.size", cache, ResultCache::bytes)
        .description("Memory that they take.")
        .baseUnit("bytes")
        .register(registry);
  }

  /** Counts a request that has ended. */
  void ended(Visit visit, String outcome) {
    (visit.heavy() ? queries : documents)
        .computeIfAbsent(outcome, each -> timer(visit.heavy() ? "query" : "document", each))
        .record(visit.nanoseconds(), TimeUnit.NANOSECONDS);
  }

  private Timer timer(String kind, String outcome) {
    return Timer.builder("claimgraph.requests")
        .description("Requests by kind and outcome.")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10))
        .register(registry);
  }

  /** The numbers as they are now. */
  String text() {
    return registry.scrape();
  }

  /** Serves them at this port of loopback. */
  HttpServer serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/metrics", this::answer);
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = text().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
