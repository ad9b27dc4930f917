package org.claimgraph;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.claimgraph.files.Project;
import org.claimgraph.publish.Publication;
import org.claimgraph.server.ClaimgraphServer;
import org.claimgraph.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads the graph and serves it until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves the graph over SPARQL. Refuses a graph with findings.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: ${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "3330",
      description = "The port to listen at; 0 for any (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() {
    Instant begin = Instant.now();
    Project project = Claimgraph.project();
    return switch (Loading.of(project)) {
      case Loading.Ready ready -> serve(Assembly.publication(project, ready.snapshot()), begin);
      case Loading.Refused refused -> {
        int findings = refused.findings().size();
        spec.commandLine()
            .getErr()
            .printf(
                "the graph has %d %s and is not served; to see them, run ./claimgraph check%n",
                findings, findings == 1 ? "finding" : "findings");
        yield Claimgraph.FINDINGS;
      }
    };
  }

  private int serve(Publication publication, Instant begin) {
    Snapshot snapshot = publication.snapshot();
    try (ClaimgraphServer server = ClaimgraphServer.start(publication, host, port)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "%s: %,d claims, %,d triples, loaded in %d ms%n",
          server.endpoint(),
          snapshot.claims(),
          snapshot.triples(),
          Duration.between(begin, Instant.now()).toMillis());
      server.join();
      return Claimgraph.FINE;
    }
  }
}
