package org.claimgraph.site;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.claimgraph.site.claim.ClaimViews;
import org.claimgraph.site.claim.Places;
import org.claimgraph.store.Snapshot;

/**
 * What pages are made from.
 *
 * @param snapshot the graph as it is served
 * @param queries what pages ask of it
 * @param places where its sentences stand
 * @param words the words of its sentences, where a reader's own copy may be shown
 */
public record PageSource(
    Snapshot snapshot, PageQueries queries, Places places, Map<Node, String> words) {

  /** The default graph. */
  public Graph graph() {
    return snapshot.dataset().getDefaultGraph();
  }

  /** The graph as a page of this place reads it. */
  public Reading reading(String top) {
    return new Reading(graph(), top);
  }

  /** Claims ready to be shown on a page of this place. */
  public ClaimViews claims(String top) {
    return new ClaimViews(reading(top), places);
  }

  /** The words of the sentence, where they may be shown. */
  public Optional<String> words(Node sentence) {
    return Optional.ofNullable(words.get(sentence));
  }
}
