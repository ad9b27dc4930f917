package org.claimgraph.store.compact;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A dictionary in memory. */
final class ArrayDictionary extends Dictionary {
  private final Node[] nodes;
  private final int[] table;
  private final int mask;
  private final int literals;
  private final int terms;

  /** Of each triple term its subject, predicate and object. */
  private final int[] parts;

  private ArrayDictionary(Node[] sorted) {
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
  static Dictionary with(Collection<Node> nodes) {
    Set<Node> all = new HashSet<>(nodes.size() * 2);
    nodes.forEach(node -> add(node, all));
    Node[] sorted = all.toArray(Node[]::new);
    Arrays.sort(sorted, ORDER);
    return new ArrayDictionary(sorted);
  }

  /** Reads what was written, from here on. */
  static Dictionary read(ByteBuffer bytes) {
    return new ArrayDictionary(new NodeReader(bytes).nodes());
  }

  private static void add(Node node, Set<Node> all) {
    if (all.add(node) && node.isTripleTerm()) {
      Triple triple = node.getTriple();
      add(triple.getSubject(), all);
      add(triple.getPredicate(), all);
      add(triple.getObject(), all);
    }
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

  @Override
  public int size() {
    return nodes.length;
  }

  @Override
  public int id(Node node) {
    return table[slot(node)];
  }

  @Override
  public Node node(int id) {
    return nodes[id];
  }

  @Override
  public String text(int literal) {
    return nodes[literal].getLiteralLexicalForm();
  }

  @Override
  public int firstLiteral() {
    return literals;
  }

  @Override
  public int firstTripleTerm() {
    return terms;
  }

  @Override
  public int part(int term, int part) {
    return parts[3 * (term - terms) + part];
  }
}
