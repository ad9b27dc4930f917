package org.claimgraph.store.compact;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The nodes of a dataset, each with a number. The numbers follow the order of SPARQL's ORDER BY as
 * far as it does not look at values: blank nodes, IRIs, literals, triple terms.
 */
public abstract class Dictionary {
  /** The number of a node that is not here. */
  public static final int NONE = -1;

  /** The order of the numbers: only equal nodes are at the same place in it. */
  public static final Comparator<Node> ORDER = Dictionary::compare;

  /** A dictionary of these nodes, and of those that are parts of them, in memory. */
  public static Dictionary of(Collection<Node> nodes) {
    return ArrayDictionary.with(nodes);
  }

  private static int compare(Node one, Node other) {
    int order = kind(one) - kind(other);
    return order == 0 ? inKind(one, other) : order;
  }

  private static int kind(Node node) {
    if (node.isLiteral()) {
      return 2;
    }
    if (node.isTripleTerm()) {
      return 3;
    }
    return node.isURI() ? 1 : 0;
  }

  private static int inKind(Node one, Node other) {
    if (one.isURI()) {
      return one.getURI().compareTo(other.getURI());
    }
    int order = NodeCmp.compareRDFTerms(one, other);
    // Jena 6.0.0 does not tell two directions of one text apart.
    return order != 0 || one.equals(other)
        ? order
        : Arrays.compare(NodeBytes.of(one), NodeBytes.of(other));
  }

  /** Number of nodes; their numbers are smaller. */
  public abstract int size();

  /** The number of the node, or {@link #NONE}. */
  public abstract int id(Node node);

  /** The node of this number. */
  public abstract Node node(int id);

  /** The characters of the literal of this number. */
  public abstract String text(int literal);

  /** The first number of a literal; smaller are those of IRIs and blank nodes. */
  public abstract int firstLiteral();

  /** The first number of a triple term; all that follow are such. */
  public abstract int firstTripleTerm();

  /**
   * A part of a triple term.
   *
   * @param term its number
   * @param part 0 for the subject, 1 for the predicate, 2 for the object
   */
  public abstract int part(int term, int part);
}
