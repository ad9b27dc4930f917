package org.claimgraph;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sys.JenaSystem;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Project;
import org.claimgraph.store.PreparedSnapshot;
import org.claimgraph.store.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes of a project when nothing but the graph is wanted. The same files, checked and derived
 * by the same program, are not checked and derived again.
 */
sealed interface Serving {
  /** The graph. */
  record Ready(Snapshot snapshot) implements Serving {}

  /** Something is wrong, and there is no graph. */
  record Refused(List<Finding> findings) implements Serving {}

  /** The project's graph, from an earlier start if nothing has changed since. */
  static Serving of(Project project) {
    // To look through the files takes about as long as Jena takes to set itself up.
    var looking = CompletableFuture.supplyAsync(() -> Preparation.of(project));
    JenaSystem.init();
    Optional<PreparedSnapshot> prepared = looking.join();
    Optional<Snapshot> before = prepared.flatMap(PreparedSnapshot::read);
    return before.<Serving>map(Ready::new).orElseGet(() -> made(project, prepared));
  }

  private static Serving made(Project project, Optional<PreparedSnapshot> prepared) {
    return switch (Loading.of(project)) {
      case Loading.Ready ready -> {
        Snapshot snapshot = ready.snapshot();
        prepared.ifPresent(each -> write(each, snapshot));
        yield new Ready(snapshot);
      }
      case Loading.Refused refused -> new Refused(refused.findings());
    };
  }

  private static void write(PreparedSnapshot prepared, Snapshot snapshot) {
    Logger log = LoggerFactory.getLogger(Serving.class);
    try {
      prepared.write(snapshot);
    } catch (IOException e) {
      log.info("the graph is not kept for the next start: {}", e.toString());
    }
  }
}
