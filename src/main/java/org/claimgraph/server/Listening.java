package org.claimgraph.server;

import java.time.Duration;
import java.util.List;
import org.claimgraph.publish.Gzip;
import org.claimgraph.server.gate.PlainErrors;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** How the web server below listens: what a slow, silent or greedy connection may take of it. */
final class Listening {
  private static final Duration SILENCE = Duration.ofSeconds(20);
  private static final int CONNECTIONS = 2_000;
  private static final int BYTES_A_SECOND = 200;
  private static final List<String> TEXT =
      List.of(
          "application/json",
          "application/ld+json",
          "application/n-quads",
          "application/n-triples",
          "application/rdf+xml",
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "application/trig",
          "image/svg+xml",
          "text/css",
          "text/csv",
          "text/html",
          "text/javascript",
          "text/plain",
          "text/tab-separated-values",
          "text/turtle");
  private static final int BUFFER = 64 << 10;

  private Listening() {}

  /** Sets the server up to listen at this host only, before it starts. */
  static void setUp(Server server, ServerSettings settings) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector listener) {
        listener.setHost(settings.host());
        listener.setIdleTimeout(SILENCE.toMillis());
        setUp(listener.getConnectionFactory(HttpConnectionFactory.class), settings);
      }
    }
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setErrorHandler(new PlainErrors());
    server.insertHandler(compression());
    for (ServletContextHandler context : server.getDescendants(ServletContextHandler.class)) {
      context.setErrorHandler(new PlainErrors());
      context.setMaxFormContentSize((int) settings.gate().budgets().requestBytes());
      context.setMaxFormKeys(100);
    }
  }

  /** Compresses text for who can read it so; its ETags then end in {@code --gzip}. */
  private static CompressionHandler compression() {
    CompressionHandler handler = new CompressionHandler();
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(Gzip.PACKET);
    handler.putCompression(gzip);
    CompressionConfig.Builder config = CompressionConfig.builder();
    config.compressIncludeMethod("GET").compressIncludeMethod("POST");
    // A small compressed request could grow without bound; the gate refuses it.
    config.decompressExcludePath("/*");
    TEXT.forEach(config::compressIncludeMimeType);
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  private static void setUp(HttpConnectionFactory http, ServerSettings settings) {
    HttpConfiguration configuration = http.getHttpConfiguration();
    configuration.setMinRequestDataRate(BYTES_A_SECOND);
    // A query in a URL may have three characters for each of its own.
    configuration.setRequestHeaderSize(3 * settings.gate().budgets().queryLength() + (16 << 10));
    configuration.setOutputBufferSize(BUFFER);
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(true);
  }
}
