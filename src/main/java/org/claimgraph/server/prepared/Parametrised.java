package org.claimgraph.server.prepared;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.vocabulary.RDF;

/**
 * A prepared query in which parameters stand for IRIs, so that it serves for all of them.
 *
 * @param query as it was parsed
 * @param op what is carried out when the parameters have values
 */
record Parametrised(Query query, Op op) {
  /**
   * The parameters for which other IRIs might be prepared in another way: they are no nodes of what
   * is carried out, or decide how that is done, as properties and classes do.
   *
   * @param parameters how many there are
   */
  Set<Integer> fixed(int parameters) {
    Set<Integer> fixed = IntStream.range(0, parameters).boxed().collect(toCollection(HashSet::new));
    NodeTransformLib.transform(each -> seen(each, fixed), op);
    OpWalker.walk(op, new Deciding(fixed));
    return fixed;
  }

  private static Node seen(Node node, Set<Integer> unseen) {
    if (isParameter(node)) {
      unseen.remove(number(node));
    } else if (node.isTripleTerm()) {
      Triple triple = node.getTriple();
      seen(triple.getSubject(), unseen);
      seen(triple.getPredicate(), unseen);
      seen(triple.getObject(), unseen);
    }
    return node;
  }

  /** The query with these IRIs in the places of the parameters. */
  PreparedQuery with(List<String> iris) {
    NodeTransform values = new Values(iris.stream().map(NodeFactory::createURI).toList());
    return new PreparedQuery(query, Optional.of(NodeTransformLib.transform(values, op)));
  }

  private static boolean isParameter(Node node) {
    return node.isURI() && node.getURI().startsWith(Template.PARAMETER);
  }

  private static int number(Node parameter) {
    return Integer.parseInt(parameter.getURI().substring(Template.PARAMETER.length()));
  }

  /** Puts nodes in the places of parameters, within triple terms too. */
  private record Values(List<Node> nodes) implements NodeTransform {
    @Override
    public Node apply(Node node) {
      if (isParameter(node)) {
        return nodes.get(number(node));
      }
      return node.isTripleTerm() ? within(node) : node;
    }

    private Node within(Node term) {
      Triple triple = NodeTransformLib.transform(this, term.getTriple());
      return triple.equals(term.getTriple()) ? term : NodeFactory.createTripleTerm(triple);
    }
  }

  /** Gathers the parameters that decide how a query is carried out. */
  private static final class Deciding extends OpVisitorBase {
    private final Set<Integer> found;

    Deciding(Set<Integer> found) {
      this.found = found;
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        add(triple.getPredicate());
        if (triple.getPredicate().equals(RDF.Nodes.type)) {
          add(triple.getObject());
        }
      }
    }

    @Override
    public void visit(OpService service) {
      add(service.getService());
    }

    private void add(Node node) {
      if (isParameter(node)) {
        found.add(number(node));
      }
    }
  }
}
