package org.claimgraph.server.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.claimgraph.store.compact.Dictionary;

/** The numbers of nodes in one query: those of the graph, and beyond them those that it makes. */
final class Terms {
  private final Dictionary dictionary;
  private final List<Node> made = new ArrayList<>();
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Map<Integer, NodeValue> values = new HashMap<>();

  Terms(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The number of the node. */
  int id(Node node) {
    int known = dictionary.id(node);
    if (known != Dictionary.NONE) {
      return known;
    }
    return numbers.computeIfAbsent(
        node,
        each -> {
          made.add(each);
          return dictionary.size() + made.size() - 1;
        });
  }

  /** The node of this number. */
  Node node(int id) {
    return id < dictionary.size() ? dictionary.node(id) : made.get(id - dictionary.size());
  }

  /** The value of this number, for comparing. */
  NodeValue value(int id) {
    return values.computeIfAbsent(id, each -> NodeValue.makeNode(node(each)));
  }

  /** Whether the query made it. */
  boolean isMade(int id) {
    return id >= dictionary.size();
  }

  /** Whether it is an IRI or a blank node of the graph: then it equals only itself. */
  boolean isPlain(int id) {
    return id >= 0 && id < dictionary.firstLiteral();
  }

  /** Whether it is a literal of the graph. */
  boolean isLiteral(int id) {
    return id >= dictionary.firstLiteral() && id < dictionary.firstTripleTerm();
  }

  /** The characters of a literal of the graph. */
  String text(int literal) {
    return dictionary.text(literal);
  }

  /** Whether it is a triple term of the graph. */
  boolean isTripleTerm(int id) {
    return id >= dictionary.firstTripleTerm() && id < dictionary.size();
  }

  /** A part of a triple term of the graph: 0 is its subject, 1 its predicate, 2 its object. */
  int part(int term, int part) {
    return dictionary.part(term, part);
  }
}
