package org.claimgraph.server.plan;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.vocabulary.RDF;

/**
 * Adds to each pattern with variables in a triple term the patterns of its parts, by which the
 * reifier can be looked up. Only right on a graph whose index of triple terms is whole; what stands
 * in GRAPH is about other graphs, and stays as it is.
 */
final class TripleTermPatterns extends TransformCopy {
  private TripleTermPatterns() {}

  /** The same query with the parts beside the triple terms. */
  static Op in(Op op) {
    return Transformer.transformSkipService(new TripleTermPatterns(), op);
  }

  @Override
  public Op transform(OpBGP op) {
    return hasOpenTerm(op.getPattern()) ? new OpBGP(widened(op.getPattern())) : op;
  }

  @Override
  public Op transform(OpQuadPattern op) {
    return op.isDefaultGraph() && hasOpenTerm(op.getBasicPattern())
        ? new OpQuadPattern(op.getGraphNode(), widened(op.getBasicPattern()))
        : op;
  }

  @Override
  public Op transform(OpGraph op, Op within) {
    return op;
  }

  @Override
  public Op transform(OpFilter op, Op filtered) {
    return super.transform(op, TripleTermFilters.narrowed(filtered, op.getExprs()));
  }

  @Override
  public Op transform(OpLeftJoin op, Op left, Op right) {
    return super.transform(
        op, left, op.getExprs() == null ? right : TripleTermFilters.narrowed(right, op.getExprs()));
  }

  private static boolean hasOpenTerm(BasicPattern pattern) {
    return pattern.getList().stream().anyMatch(each -> TripleTermPaths.isOpen(each.getObject()));
  }

  private static BasicPattern widened(BasicPattern pattern) {
    BasicPattern widened = new BasicPattern(pattern);
    for (Triple triple : pattern) {
      if (TripleTermPaths.isOpen(triple.getObject())) {
        parts(triple).stream()
            .filter(part -> !pattern.getList().contains(part))
            .forEach(widened::add);
      }
    }
    return widened;
  }

  /** The patterns of the parts that follow from a pattern whose object is a triple term. */
  static List<Triple> parts(Triple triple) {
    Node reifier = triple.getSubject();
    Triple term = triple.getObject().getTriple();
    return List.of(
        Triple.create(reifier, RDF.Nodes.subject, term.getSubject()),
        Triple.create(reifier, RDF.Nodes.predicate, term.getPredicate()),
        Triple.create(reifier, RDF.Nodes.object, term.getObject()));
  }
}
