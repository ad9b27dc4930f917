package org.claimgraph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.check.Checks;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.store.Snapshot;
import org.claimgraph.vocabulary.Cg;

/** What comes of reading, checking and deriving a project. */
sealed interface Loading {
  /**
   * Nothing is wrong.
   *
   * @param sources what was written
   * @param dataset what was written and what is derived from it, without the description
   */
  record Ready(Sources sources, DatasetGraph dataset) implements Loading {
    /** The graph as it is served, put together now; the dataset becomes part of it. */
    Snapshot snapshot() {
      return Assembly.snapshot(sources, dataset);
    }

    /** Number of claims. */
    long claims() {
      return dataset.getDefaultGraph().find(Node.ANY, RDF.Nodes.type, Cg.Claim).toList().size();
    }
  }

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
    return derived.isEmpty() ? new Ready(sources, dataset) : new Refused(derived);
  }
}
