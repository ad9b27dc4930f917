package org.claimgraph.publish;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.store.Snapshot;

/** Keeps the accounts apart: no request may merge them, with each other or with the rest. */
public final class Accounts {
  /** Why the union of all graphs is not answered. */
  public static final String NO_UNION =
      "the union of all graphs is not answered: it would merge the accounts of all voices; ask"
          + " GRAPH ?account { … } instead, which says in every row whose account it is";

  private Accounts() {}

  /** Why these graphs must not be merged into one default graph; empty if they may. */
  public static Optional<String> whyNotMerged(Collection<String> graphs) {
    List<Node> names = graphs.stream().distinct().map(NodeFactory::createURI).toList();
    if (names.stream().anyMatch(Quad::isUnionGraph)) {
      return Optional.of(NO_UNION);
    }
    List<String> voices =
        names.stream()
            .filter(name -> Snapshot.isAccount(name) || Quad.isDefaultGraph(name))
            .map(Node::getURI)
            .toList();
    boolean account = names.stream().anyMatch(Snapshot::isAccount);
    return account && voices.size() > 1
        ? Optional.of(
            "an account is not merged with another or with the default graph (here %s): what one"
                    .formatted(String.join(", ", voices))
                + " voice affirms would look like what another says; name one of them in FROM,"
                + " or each in FROM NAMED and ask GRAPH ?account { … }")
        : Optional.empty();
  }
}
