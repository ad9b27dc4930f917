package org.claimgraph.store.compact;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The nodes of a dataset, each with a number. The numbers follow the order of SPARQL's ORDER BY as
 * far as it does not look at values: blank nodes, IRIs, literals, triple terms.
 */
public final class Dictionary {
  /** The number of a node that is not here. */
  public static final int NONE = -1;

  private final Node[] nodes;
  private final int[] table;
  private final int mask;
  private final int literals;
  private final int terms;

  /** Of each triple term its subject, predicate and object. */
  private final int[] parts;

  private Dictionary(Node[] sorted) {
    nodes = sorted;
    mask = Integer.highestOneBit(Math.max(4, sorted.length * 2)) * 2 - 1;
    table = new int[mask + 1];
    Arrays.fill(table, NONE);
    for (int id = 0; id < sorted.length; id++) {
      table[slot(sorted[id])] = id;
    }
    literals = first(Node::isLiteral, sorted.length);
    terms = first(Node::isTripleTerm, sorted.length);
    parts = new int[3 * (sorted.length - terms)];
    for (int id = terms; id < sorted.length; id++) {
      Triple triple = sorted[id].getTriple();
      int at = 3 * (id - terms);
      parts[at] = id(triple.getSubject());
      parts[at + 1] = id(triple.getPredicate());
      parts[at + 2] = id(triple.getObject());
    }
  }

  /** A dictionary of these nodes, and of those that are parts of them. */
  public static Dictionary of(Collection<Node> nodes) {
    Set<Node> all = new HashSet<>(nodes.size() * 2);
    nodes.forEach(node -> add(node, all));
    Node[] sorted = all.toArray(Node[]::new);
    Arrays.sort(
        sorted, Comparator.comparingInt(Dictionary::kind).thenComparing(Dictionary::inKind));
    return new Dictionary(sorted);
  }

  /** Reads what was written, from here on. */
  static Dictionary read(ByteBuffer bytes) {
    return new Dictionary(new NodeReader(bytes).nodes());
  }

  /** Writes it. */
  void write(DataOutput out) throws IOException {
    new NodeWriter(this, out).write();
  }

  private static void add(Node node, Set<Node> all) {
    if (all.add(node) && node.isTripleTerm()) {
      Triple triple = node.getTriple();
      add(triple.getSubject(), all);
      add(triple.getPredicate(), all);
      add(triple.getObject(), all);
    }
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
    return one.isURI()
        ? one.getURI().compareTo(other.getURI())
        : NodeCmp.compareRDFTerms(one, other);
  }

  private int first(Predicate<Node> kind, int otherwise) {
    // Sorted by kind, and what comes after literals are terms only.
    for (int id = 0; id < nodes.length; id++) {
      if (kind.test(nodes[id]) || nodes[id].isTripleTerm()) {
        return id;
      }
    }
    return otherwise;
  }

  /** Where in the table the node is, or would be. */
  private int slot(Node node) {
    int hash = node.hashCode() * 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & mask;
    while (table[slot] != NONE && !nodes[table[slot]].equals(node)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Number of nodes; their numbers are smaller. */
  public int size() {
    return nodes.length;
  }

  /** The number of the node, or {@link #NONE}. */
  public int id(Node node) {
    return table[slot(node)];
  }

  /** The node of this number. */
  public Node node(int id) {
    return nodes[id];
  }

  /** The first number of a literal; smaller are those of IRIs and blank nodes. */
  public int firstLiteral() {
    return literals;
  }

  /** The first number of a triple term; all that follow are such. */
  public int firstTripleTerm() {
    return terms;
  }

  /**
   * A part of a triple term.
   *
   * @param term its number
   * @param part 0 for the subject, 1 for the predicate, 2 for the object
   */
  public int part(int term, int part) {
    return parts[3 * (term - terms) + part];
  }
}
