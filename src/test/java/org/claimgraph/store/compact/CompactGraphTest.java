package org.claimgraph.store.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compact graph holds what the graph held that it was made of. */
final class CompactGraphTest {
  private static final List<Node> NODES =
      List.of(
          SSE.parseNode("<urn:x:a>"),
          SSE.parseNode("<urn:x:b>"),
          SSE.parseNode("<urn:x:p>"),
          SSE.parseNode("_:b"),
          SSE.parseNode("'text'"),
          SSE.parseNode("'text'@en"),
          SSE.parseNode("'text'@en--ltr"),
          SSE.parseNode("01"),
          SSE.parseNode("1"),
          SSE.parseNode("<<( <urn:x:a> <urn:x:p> 1 )>>"),
          SSE.parseNode("<<( <urn:x:b> <urn:x:p> <<( <urn:x:a> <urn:x:p> 1 )>> )>>"),
          SSE.parseNode("<<( <urn:x:a> <urn:x:p> <<( <urn:x:b> <urn:x:p> 1 )>> )>>"));

  private static final Node NAME = SSE.parseNode("<urn:x:g>");
  private static final Node ELSEWHERE = SSE.parseNode("<urn:x:elsewhere>");

  @TempDir Path folder;

  @Test
  void patternsFindWhatTheyFoundBefore() {
    for (int seed = 0; seed < 40; seed++) {
      DatasetGraph dataset = dataset(new Random(seed));
      assertSame(dataset, CompactDataset.of(dataset));
    }
  }

  @Test
  void writtenDatasetIsReadAsItWas() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      DatasetGraph dataset = dataset(new Random(seed));
      Path file = folder.resolve(seed + ".graph");
      new CompactFile("v" + seed, CompactDataset.of(dataset)).write(file);
      CompactFile read = CompactFile.read(file);
      assertEquals("v" + seed, read.version());
      assertSame(dataset, read.dataset());
    }
  }

  @Test
  void viewWithoutTripleTermsHasAllElse() {
    DatasetGraph dataset = dataset(new Random(7));
    DatasetGraph view = CompactDataset.withoutTripleTerms(CompactDataset.of(dataset));
    Set<Triple> expected = new HashSet<>(dataset.getDefaultGraph().find().toList());
    assertTrue(expected.removeIf(each -> each.getObject().isTripleTerm()));
    assertEquals(expected, new HashSet<>(view.getDefaultGraph().find().toList()));
    assertEquals(expected.size(), view.getDefaultGraph().size());
  }

  private static DatasetGraph dataset(Random random) {
    DatasetGraph dataset = new DatasetGraphMapLink(GraphMemFactory.createDefaultGraphSameTerm());
    dataset.addGraph(NAME, GraphMemFactory.createDefaultGraphSameTerm());
    int size = random.nextInt(60);
    for (int i = 0; i < size; i++) {
      dataset.getDefaultGraph().add(triple(random));
    }
    // So few that most nodes begin no triple of it.
    dataset.getGraph(NAME).add(triple(random));
    dataset.getGraph(NAME).add(triple(random));
    return dataset;
  }

  private static Triple triple(Random random) {
    return Triple.create(
        NODES.get(random.nextInt(4)),
        NODES.get(random.nextInt(3)),
        NODES.get(random.nextInt(NODES.size())));
  }

  private static void assertSame(DatasetGraph expected, DatasetGraph actual) {
    assertSame(expected.getDefaultGraph(), actual.getDefaultGraph());
    assertEquals(Set.of(NAME), Iter.toSet(actual.listGraphNodes()));
    assertSame(expected.getGraph(NAME), actual.getGraph(NAME));
  }

  private static void assertSame(Graph expected, Graph actual) {
    assertEquals(expected.size(), actual.size());
    List<Node> wanted = new ArrayList<>(NODES);
    wanted.add(Node.ANY);
    wanted.add(ELSEWHERE);
    for (Node subject : wanted) {
      for (Node predicate : wanted) {
        for (Node object : wanted) {
          List<Triple> found = actual.find(subject, predicate, object).toList();
          Set<Triple> before = expected.find(subject, predicate, object).toSet();
          assertEquals(before, new HashSet<>(found), subject + " " + predicate + " " + object);
          assertEquals(before.size(), found.size());
        }
      }
    }
  }
}
