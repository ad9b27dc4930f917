package org.claimgraph.server;

import java.net.BindException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.claimgraph.question.CsvWriter;
import org.claimgraph.store.Snapshot;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** The snapshot over HTTP: queries at {@code /sparql}, and no way to change anything. */
public final class ClaimgraphServer implements AutoCloseable {
  private final FusekiServer server;
  private final String host;

  private ClaimgraphServer(FusekiServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * A server for the snapshot, started.
   *
   * @param host the address to listen at
   * @param port the port to listen at; 0 for any that is free
   * @throws PortTakenException something else listens at the port
   */
  public static ClaimgraphServer start(Snapshot snapshot, String host, int port) {
    CsvWriter.register();
    FusekiServer server =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .port(port)
            .addDataset("/sparql", snapshot.dataset())
            .addOperation("/sparql", Operation.Query)
            .build();
    for (Connector connector : server.getJettyServer().getConnectors()) {
      if (connector instanceof ServerConnector listener) {
        listener.setHost(host);
      }
    }
    return new ClaimgraphServer(start(server, port), host);
  }

  /** Where queries go. */
  public String endpoint() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + server.getHttpPort() + "/sparql";
  }

  /** Waits until the server has stopped. */
  public void join() {
    server.join();
  }

  @Override
  public void close() {
    server.stop();
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
