package org.claimgraph;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.check.Checks;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.store.Snapshot;

/** What comes of reading, checking and deriving a project. */
sealed interface Loading {
  /** Nothing is wrong: the graph, ready to be queried. */
  record Ready(Snapshot snapshot) implements Loading {}

  /** Something is wrong, and there is no graph. */
  record Refused(List<Finding> findings) implements Loading {}

  /** Reads the project's files, checks them, derives what follows, and checks that. */
  static Loading of(Project project) {
    Sources sources = Sources.read(project);
    List<Finding> written = Checks.written(sources);
    if (!written.isEmpty()) {
      return new Refused(written);
    }
    DatasetGraph dataset = new Derivation(project).derive(sources.graph());
    List<Finding> derived = Checks.derived(sources, dataset);
    return derived.isEmpty()
        ? new Ready(Assembly.snapshot(sources, dataset))
        : new Refused(derived);
  }
}
