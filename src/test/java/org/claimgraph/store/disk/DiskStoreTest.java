package org.claimgraph.store.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.RealProject;
import org.claimgraph.store.GraphStatistics;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.SortedNQuads;
import org.claimgraph.store.compact.CompactGraph;
import org.claimgraph.vocabulary.Cg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database on disk is what it was built of, and only a whole one is in use. */
final class DiskStoreTest {
  private static final Snapshot REAL = RealProject.SNAPSHOT;
  private static final GraphStatistics STATISTICS =
      GraphStatistics.of(REAL.dataset().getDefaultGraph());

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();

  private Snapshot build(DiskStore store) {
    return store.build("real", MemoryContent.of(REAL), told::add);
  }

  @Test
  void databaseIsWhatItWasBuiltOf() {
    try (DiskStore store = DiskStore.open(folder.resolve("a/b"))) {
      assertSame(build(store));
    }
    String words = told.toString();
    assertTrue(words.contains("built the database: 4"), words);
    String end = "numbered the default graph: %,d triples in ".formatted(REAL.triples());
    assertTrue(told.getLast().startsWith(end), words);
  }

  private static void assertSame(Snapshot built) {
    assertEquals(REAL.version(), built.version());
    assertEquals(REAL.claims(), built.claims());
    assertEquals(REAL.triples(), built.triples());
    assertEquals(REAL.accounts(), built.accounts());
    assertTrue(built.indexed());
    assertArrayEquals(
        SortedNQuads.of(REAL.dataset(), each -> true),
        SortedNQuads.of(built.dataset(), each -> true));
  }

  @Test
  void databaseInUseIsOpenedWithItsStatistics() {
    try (DiskStore store = DiskStore.open(folder)) {
      assertEquals(Optional.empty(), store.madeOf("real"));
      build(store);
    }
    try (DiskStore store = DiskStore.open(folder)) {
      assertEquals(Optional.empty(), store.madeOf("other files").map(Snapshot::version));
      Snapshot opened = store.madeOf("real").orElseThrow();
      assertSame(opened);
      assertEquals(STATISTICS.all(), opened.statistics().all());
      assertEquals(STATISTICS.predicates(), opened.statistics().predicates());
      Graph graph = REAL.dataset().getDefaultGraph();
      graph
          .find(Node.ANY, RDF.Nodes.type, Node.ANY)
          .forEachRemaining(
              triple ->
                  assertEquals(
                      STATISTICS.withObject(RDF.Nodes.type, triple.getObject()),
                      opened.statistics().withObject(RDF.Nodes.type, triple.getObject())));
    }
  }

  @Test
  void otherFilesThatComeToTheSameAreNotLoadedAgain() {
    try (DiskStore store = DiskStore.open(folder)) {
      build(store);
    }
    told.clear();
    try (DiskStore store = DiskStore.open(folder)) {
      assertSame(store.build("moved", MemoryContent.of(REAL), told::add));
    }
    try (DiskStore store = DiskStore.open(folder)) {
      assertTrue(store.madeOf("moved").isPresent());
    }
    assertEquals(List.of(), told);
  }

  @Test
  void newDatabaseTakesThePlaceOfTheOneBefore() throws IOException {
    try (DiskStore store = DiskStore.open(folder)) {
      build(store);
      Snapshot next = store.build("next", new Invented("a", 1_000), told::add);
      assertEquals(1_000, next.quads());
    }
    try (DiskStore store = DiskStore.open(folder)) {
      assertEquals(1_000, store.madeOf("next").orElseThrow().quads());
    }
    assertEquals(List.of(Invented.version("a") + "-1"), databases());
  }

  private List<String> databases() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void buildThatFailsLeavesTheOneBeforeInUse() throws IOException {
    try (DiskStore store = DiskStore.open(folder)) {
      build(store);
      Content broken = new Invented("b", 250_000).brokenAfter(200_000);
      UnusableStoreException failure =
          assertThrows(
              UnusableStoreException.class, () -> store.build("broken", broken, told::add));
      assertTrue(String.valueOf(failure.getMessage()).contains("broken off"), failure.toString());
    }
    assertEquals(List.of(REAL.version() + "-1"), databases());
    try (DiskStore store = DiskStore.open(folder)) {
      assertSame(store.madeOf("real").orElseThrow());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"statistics", "numbers/mark", "numbers/table"})
  void damagedDatabaseIsBuiltAgain(String file) throws IOException {
    try (DiskStore store = DiskStore.open(folder)) {
      build(store);
    }
    Files.write(folder.resolve(REAL.version() + "-1").resolve(file), new byte[7]);
    try (DiskStore store = DiskStore.open(folder)) {
      assertEquals(Optional.empty(), store.madeOf("real"));
      assertSame(build(store));
    }
  }

  @Test
  void databaseOfAnOlderFormIsBuiltAgain() throws IOException {
    try (DiskStore store = DiskStore.open(folder)) {
      build(store);
    }
    Path record = folder.resolve(DiskRecord.FILE);
    Files.writeString(record, Files.readString(record).replace("form=2", "form=1"));
    told.clear();
    try (DiskStore store = DiskStore.open(folder)) {
      assertEquals(Optional.empty(), store.madeOf("real"));
      assertSame(build(store));
    }
    assertFalse(told.isEmpty());
  }

  @Test
  void everyThreadReadsAndNobodyWrites() throws InterruptedException {
    try (DiskStore store = DiskStore.open(folder)) {
      Snapshot built = build(store);
      Graph graph = built.dataset().getDefaultGraph();
      assertTrue(CompactGraph.under(graph).isPresent());
      Graph plain = built.withoutTripleTerms().getDefaultGraph();
      assertTrue(CompactGraph.under(plain).isPresent());
      List<Integer> found = new ArrayList<>();
      Thread other =
          new Thread(
              () -> found.add(graph.find(Node.ANY, RDF.Nodes.type, Cg.Claim).toList().size()));
      other.start();
      other.join();
      assertEquals(List.of((int) REAL.claims()), found);
      assertThrows(AddDeniedException.class, () -> graph.add(Cg.Claim, RDF.Nodes.type, Cg.Claim));
      assertFalse(graph.contains(Cg.Claim, RDF.Nodes.type, Cg.Claim));
    }
  }
}
