package org.claimgraph;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.publish.Description;
import org.claimgraph.publish.Documents;
import org.claimgraph.publish.Publication;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Examples;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.site.PageQueries;
import org.claimgraph.site.Site;
import org.claimgraph.store.Snapshot;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Puts together what is served: the derived dataset, what we added, the questions, and the
 * description.
 */
final class Assembly {
  private static final String ENRICHMENT = "data/enrichment/";
  private static final String ENRICHMENT_GRAPH = Prefixes.BASE + "graph/enrichment";

  private Assembly() {}

  /** The snapshot of the derived dataset, which becomes part of it. */
  static Snapshot snapshot(Sources sources, DatasetGraph dataset) {
    dataset.addGraph(NodeFactory.createURI(ENRICHMENT_GRAPH), sources.dataIn(ENRICHMENT));
    Examples.addTo(dataset, new Catalogue(sources.project()));
    Description.addTo(dataset, QueryFolder.read(sources.project(), Description.FOLDER));
    return Snapshot.of(dataset);
  }

  /** The snapshot with everything that is needed to send it out. */
  static Publication publication(Project project, Snapshot snapshot) {
    return publication(project, snapshot, Map.of());
  }

  /**
   * The snapshot with everything that is needed to send it out.
   *
   * @param words the words of sentences that its pages show, from a reader's own copy
   */
  static Publication publication(Project project, Snapshot snapshot, Map<Node, String> words) {
    return Publication.of(
        snapshot,
        new Catalogue(project),
        new Publication.Queries(
            QueryFolder.read(project, Documents.FOLDER),
            QueryFolder.read(project, Description.FOLDER)),
        Site.of(snapshot, QueryFolder.read(project, PageQueries.FOLDER), words));
  }
}
