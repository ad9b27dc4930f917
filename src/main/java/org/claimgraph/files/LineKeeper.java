package org.claimgraph.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.ParserProfile;
import org.apache.jena.riot.system.ParserProfileWrapper;
import org.apache.jena.riot.tokens.Token;

/** Makes terms and triples as the parser asks, and remembers the line of each. */
final class LineKeeper extends ParserProfileWrapper {
  final Map<Triple, Integer> triples = new LinkedHashMap<>();
  final Map<Node, Integer> subjects = new LinkedHashMap<>();
  final Map<Node, Integer> blankNodes = new LinkedHashMap<>();
  private final Map<Node, Integer> lastSeen = new HashMap<>();

  LineKeeper(ParserProfile profile) {
    super(profile);
  }

  @Override
  public Node create(Node graph, Token token) {
    Node node = super.create(graph, token);
    int line = (int) token.getLine();
    lastSeen.put(node, line);
    if (node.isBlank()) {
      blankNodes.putIfAbsent(node, line);
    }
    return node;
  }

  @Override
  public Node createBlankNode(Node scope, long line, long column) {
    Node node = super.createBlankNode(scope, line, column);
    blankNodes.put(node, (int) line);
    return node;
  }

  @Override
  public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
    Triple triple = super.createTriple(subject, predicate, object, line, column);
    triples.putIfAbsent(triple, (int) line);
    subjects.putIfAbsent(subject, lastSeen.getOrDefault(subject, (int) line));
    return triple;
  }
}
