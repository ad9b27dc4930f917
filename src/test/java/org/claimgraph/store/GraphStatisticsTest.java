package org.claimgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.Test;

/** What is counted of a graph is what is in it, compact or not. */
final class GraphStatisticsTest {
  private static final double ROUNDING = 1e-9;

  private final Graph compact = RealProject.SNAPSHOT.dataset().getDefaultGraph();
  private final List<Triple> triples = compact.find().toList();

  @Test
  void countsAreThoseOfTheTriples() {
    GraphStatistics counted = GraphStatistics.of(compact);
    Map<Node, List<Triple>> byPredicate =
        triples.stream().collect(Collectors.groupingBy(Triple::getPredicate));
    assertEquals(byPredicate.size(), counted.predicates());
    byPredicate.forEach((predicate, each) -> assertCounts(each, counted.of(predicate)));
    assertEquals(triples.size(), counted.all().triples());
    assertEquals(sizes(triples, Triple::getSubject).size(), counted.all().subjects());
    assertEquals(sizes(triples, Triple::getObject).size(), counted.all().objects());
  }

  private static void assertCounts(List<Triple> triples, GraphStatistics.Counts counts) {
    Map<Node, Long> subjects = sizes(triples, Triple::getSubject);
    Map<Node, Long> objects = sizes(triples, Triple::getObject);
    assertEquals(triples.size(), counts.triples());
    assertEquals(subjects.size(), counts.subjects());
    assertEquals(objects.size(), counts.objects());
    assertEquals(met(subjects, triples), counts.ofSubject(), ROUNDING);
    assertEquals(met(objects, triples), counts.ofObject(), ROUNDING);
  }

  private static Map<Node, Long> sizes(List<Triple> triples, Function<Triple, Node> node) {
    return triples.stream().collect(Collectors.groupingBy(node, Collectors.counting()));
  }

  /** How many triples the node of a triple has, in the mean over the triples. */
  private static double met(Map<Node, Long> sizes, List<Triple> triples) {
    return (double) sizes.values().stream().mapToLong(size -> size * size).sum() / triples.size();
  }

  @Test
  void bothKindsOfGraphHaveTheSame() {
    Graph plain = GraphMemFactory.createDefaultGraphSameTerm();
    triples.forEach(plain::add);
    GraphStatistics expected = GraphStatistics.of(compact);
    GraphStatistics actual = GraphStatistics.of(plain);
    assertEquals(expected.all(), actual.all());
    for (Triple each : triples) {
      Node predicate = each.getPredicate();
      assertEquals(expected.of(predicate), actual.of(predicate));
      assertEquals(
          expected.withSubject(predicate, each.getSubject()),
          actual.withSubject(predicate, each.getSubject()));
      assertEquals(
          expected.withObject(predicate, each.getObject()),
          actual.withObject(predicate, each.getObject()));
    }
  }

  @Test
  void graphWithoutTriplesHasCounts() {
    GraphStatistics empty = GraphStatistics.of(GraphFactory.emptyGraph());
    assertEquals(0, empty.all().triples());
    assertEquals(0, empty.withObject(Node.ANY, Node.ANY));
  }
}
