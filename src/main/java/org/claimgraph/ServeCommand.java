package org.claimgraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.claimgraph.files.Project;
import org.claimgraph.publish.Publication;
import org.claimgraph.server.ClaimgraphServer;
import org.claimgraph.server.ServerSettings;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.disk.DiskStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private StoreOptions store = new StoreOptions();

  @Option(
      names = "--cache",
      paramLabel = "MB",
      description =
          "Megabytes of answers that are kept to be sent again, 0 for none (default: a sixteenth of"
              + " the heap, 64 at most).")
  private @Nullable Integer cache;

  @Mixin private BudgetOptions budgets = new BudgetOptions();
  @Mixin private PublicOptions open = new PublicOptions();

  @Override
  public Integer call() {
    Instant begin = Instant.now();
    ServerSettings settings = settings();
    Project project = Claimgraph.project();
    Optional<Path> folder = store.folder();
    if (folder.isEmpty()) {
      return serve(Serving.of(project), project, settings, begin);
    }
    try (DiskStore disk = DiskStore.open(folder.get())) {
      Stored stored = new Stored(disk, spec.commandLine().getErr()::println);
      Serving serving = store.dump().map(stored::of).orElseGet(() -> stored.of(project));
      return serve(serving, project, settings, begin);
    }
  }

  private int serve(Serving serving, Project project, ServerSettings settings, Instant begin) {
    return switch (serving) {
      case Serving.Ready ready -> {
        Map<Node, String> words = words(ready.snapshot().dataset().getDefaultGraph());
        yield serve(Assembly.publication(project, ready.snapshot(), words), settings, begin);
      }
      case Serving.Refused refused -> {
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

  private ServerSettings settings() {
    // A public host is refused before anything is loaded.
    open.text(host);
    GateSettings gate =
        new GateSettings(
            budgets.budgets(),
            budgets.places(),
            open.proxies(),
            open.baseUrl(),
            open.metricsPort(),
            open.logQueries());
    ServerSettings settings = ServerSettings.at(host, port).with(gate).with(open.services());
    return cache == null ? settings : settings.withCache(cacheBytes(cache));
  }

  private static long cacheBytes(int megabytes) {
    long most = (Runtime.getRuntime().maxMemory() >> 20) / 2;
    if (megabytes < 0 || megabytes > most) {
      throw new CannotRunException(
          "--cache is a number of megabytes from 0 to %d, half of the heap".formatted(most));
    }
    return (long) megabytes << 20;
  }

  /** The words of the sentences that the reader's copy holds; none without a copy. */
  private Map<Node, String> words(Graph graph) {
    return open.text(host)
        .map(Texts::copy)
        .map(copy -> Texts.words(copy, Texts.reports(graph)))
        .orElse(Map.of());
  }

  private int serve(Publication publication, ServerSettings settings, Instant begin) {
    Snapshot snapshot = publication.snapshot();
    try (ClaimgraphServer server = ClaimgraphServer.start(publication, settings);
        GracefulStop stop = GracefulStop.of(server)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          "%s: %,d claims, %,d triples, loaded in %d ms%n",
          server.endpoint(),
          snapshot.claims(),
          snapshot.triples(),
          Duration.between(begin, Instant.now()).toMillis());
      server
          .metricsPort()
          .ifPresent(metrics -> out.printf("metrics: http://127.0.0.1:%d/metrics%n", metrics));
      stop.await(server);
      return Claimgraph.FINE;
    }
  }
}
