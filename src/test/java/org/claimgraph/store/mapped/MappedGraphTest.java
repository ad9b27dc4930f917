package org.claimgraph.store.mapped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.sse.SSE;
import org.claimgraph.RealProject;
import org.claimgraph.store.compact.CompactDataset;
import org.claimgraph.store.compact.CompactGraph;
import org.claimgraph.store.compact.Dictionary;
import org.claimgraph.store.compact.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph in files is the same as in memory, number by number. */
final class MappedGraphTest {
  private static final Node HALF_OF_A_PAIR = NodeFactory.createLiteralString("\ud83d");

  private static final List<Node> OBJECTS =
      Stream.of(
              "<urn:x:a>",
              "<urn:x:b>",
              "_:b",
              "''",
              "'?'",
              "'text'",
              "'text'@en",
              "'text'@EN-gb",
              "'text'@en--ltr",
              "'text'@en--rtl",
              "'text'@de--ltr",
              "'\u0142\ud83d\ude00'",
              "01",
              "1",
              "'1'^^<urn:x:type>",
              "<<( <urn:x:a> <urn:x:p> 1 )>>",
              "<<( <urn:x:a> <urn:x:p> 'only here' )>>",
              "<<( <urn:x:b> <urn:x:p> <<( <urn:x:a> <urn:x:p> 1 )>> )>>",
              "<<( <urn:x:a> <urn:x:p> <<( <urn:x:only> <urn:x:here> 'text'@en--ltr )>> )>>")
          .map(SSE::parseNode)
          .toList();

  private static final List<Node> ELSEWHERE =
      Stream.of(
              "<urn:x:c>",
              "_:c",
              "'tex'",
              "'text'@fr",
              "'text'@fr--ltr",
              "2",
              "'1'^^<urn:x:other>",
              "<<( <urn:x:b> <urn:x:p> 1 )>>",
              "<<( <urn:x:b> <urn:x:p> <<( <urn:x:c> <urn:x:p> 1 )>> )>>",
              "<<( ?x <urn:x:p> 1 )>>",
              "?x")
          .map(SSE::parseNode)
          .toList();

  @TempDir Path folder;

  private static Graph invented() {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    for (int i = 0; i < OBJECTS.size(); i++) {
      Node subject = OBJECTS.get(i % 3);
      graph.add(Triple.create(subject, SSE.parseNode("<urn:x:p>"), OBJECTS.get(i)));
      graph.add(Triple.create(subject, SSE.parseNode("<urn:x:q" + i % 2 + ">"), OBJECTS.get(i)));
    }
    return graph;
  }

  private static CompactGraph inMemory(Graph graph) {
    var compact = CompactDataset.of(new DatasetGraphMapLink(graph));
    return CompactGraph.under(compact.getDefaultGraph()).orElseThrow();
  }

  @Test
  void inventedGraphIsTheSame() {
    CompactGraph expected = inMemory(invented());
    CompactGraph actual = MappedGraphs.of(invented(), folder);
    assertSame(expected, actual);
    ELSEWHERE.forEach(each -> assertEquals(Dictionary.NONE, actual.dictionary().id(each)));
    assertEquals(Dictionary.NONE, actual.dictionary().id(HALF_OF_A_PAIR));
  }

  @Test
  void realGraphIsTheSame() {
    Graph real = RealProject.SNAPSHOT.dataset().getDefaultGraph();
    // In memory its dictionary has the accounts' nodes, too.
    Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
    real.find().forEachRemaining(copy::add);
    assertSame(inMemory(copy), MappedGraphs.of(real, folder));
  }

  @Test
  void emptyGraphHasNothing() {
    CompactGraph empty = MappedGraphs.of(Graph.emptyGraph, folder);
    assertEquals(0, empty.size());
    assertEquals(Dictionary.NONE, empty.dictionary().id(OBJECTS.getFirst()));
    assertEquals(List.of(), empty.find().toList());
  }

  private static void assertSame(CompactGraph expected, CompactGraph actual) {
    Dictionary nodes = expected.dictionary();
    Dictionary mapped = actual.dictionary();
    assertEquals(nodes.size(), mapped.size());
    assertEquals(nodes.firstLiteral(), mapped.firstLiteral());
    assertEquals(nodes.firstTripleTerm(), mapped.firstTripleTerm());
    for (int id = 0; id < nodes.size(); id++) {
      assertEquals(nodes.node(id), mapped.node(id));
      assertEquals(id, mapped.id(nodes.node(id)));
      if (nodes.node(id).isLiteral()) {
        assertEquals(nodes.text(id), mapped.text(id));
      }
      for (int part = 0; part < 3 && id >= nodes.firstTripleTerm(); part++) {
        assertEquals(nodes.part(id, part), mapped.part(id, part));
      }
    }
    assertEquals(expected.subjects(), actual.subjects());
    assertEquals(expected.objects(), actual.objects());
    assertArrayEquals(numbers(expected), numbers(actual));
    for (int id = 0; id < nodes.size(); id++) {
      assertArrayEquals(numbers(expected, id, Scan.ANY), numbers(actual, id, Scan.ANY));
      assertArrayEquals(numbers(expected, Scan.ANY, id), numbers(actual, Scan.ANY, id));
    }
    assertEquals(new HashSet<>(expected.find().toList()), new HashSet<>(actual.find().toList()));
  }

  private static int[] numbers(CompactGraph graph) {
    return numbers(graph, Scan.ANY, Scan.ANY);
  }

  private static int[] numbers(CompactGraph graph, int subject, int object) {
    IntStream.Builder numbers = IntStream.builder();
    Scan scan = graph.scan();
    scan.begin(subject, Scan.ANY, object);
    while (scan.next()) {
      numbers.add(scan.subject()).add(scan.predicate()).add(scan.object());
    }
    return numbers.build().toArray();
  }

  @Test
  void numbersOfAnotherVersionAreNotOpened() {
    MappedGraphs.of(invented(), folder);
    String words =
        String.valueOf(
            assertThrows(IOException.class, () -> MappedGraph.open(folder, "other")).getMessage());
    assertEquals(folder + " is of another data version", words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nodes", "starts", "table", "parts", "subjects", "objects", "mark"})
  void damagedFileIsNoticed(String name) throws IOException {
    MappedGraphs.of(invented(), folder);
    try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 1);
    }
    String words =
        String.valueOf(
            assertThrows(IOException.class, () -> MappedGraph.open(folder, MappedGraphs.VERSION))
                .getMessage());
    assertTrue(words.contains("damaged"), words);
    Files.delete(folder.resolve(name));
    assertThrows(IOException.class, () -> MappedGraph.open(folder, MappedGraphs.VERSION));
  }
}
