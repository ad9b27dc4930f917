package org.claimgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.Test;

/** What is counted of a compact graph is about what is estimated of any other. */
final class GraphStatisticsTest {
  private static final double ERROR = 0.15;

  @Test
  void bothWaysOfCountingAgree() {
    Graph compact = RealProject.SNAPSHOT.dataset().getDefaultGraph();
    Graph plain = GraphMemFactory.createDefaultGraphSameTerm();
    compact.find().forEachRemaining(plain::add);
    GraphStatistics counted = GraphStatistics.of(compact);
    GraphStatistics estimated = GraphStatistics.of(plain);
    assertEquals(estimated.predicates(), counted.predicates());
    assertNear(estimated.all(), counted.all(), "all");
    plain
        .find()
        .mapWith(each -> each.getPredicate())
        .toSet()
        .forEach(each -> assertNear(estimated.of(each), counted.of(each), each.getURI()));
  }

  private static void assertNear(
      GraphStatistics.Counts expected, GraphStatistics.Counts actual, String what) {
    assertEquals(expected.triples(), actual.triples(), what);
    assertEquals(expected.subjects(), actual.subjects(), ERROR * expected.subjects() + 3, what);
    assertEquals(expected.objects(), actual.objects(), ERROR * expected.objects() + 3, what);
    assertEquals(expected.ofSubject(), actual.ofSubject(), ERROR * expected.ofSubject() + 3, what);
    assertEquals(expected.ofObject(), actual.ofObject(), ERROR * expected.ofObject() + 3, what);
  }

  @Test
  void graphWithoutTriplesHasCounts() {
    GraphStatistics empty = GraphStatistics.of(GraphFactory.emptyGraph());
    assertEquals(0, empty.all().triples());
    assertEquals(0, empty.withObject(Node.ANY, Node.ANY));
  }
}
