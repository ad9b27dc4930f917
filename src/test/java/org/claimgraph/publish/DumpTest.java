package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.RealProject;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.SortedNQuads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the dump. */
final class DumpTest {
  private static final Dump DUMP = RealProject.PUBLICATION.dump();
  private static final String VERSION = RealProject.SNAPSHOT.version();

  @Test
  void digestOfTheSortedNQuadsIsTheDataVersion() {
    assertEquals(VERSION, DUMP.file("claimgraph.nq").orElseThrow().sha256());
    List<String> lines = text("claimgraph.nq").lines().toList();
    assertEquals(lines, lines.stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("others")
  void dataVersionStandsInEveryOtherFile(String name) {
    assertTrue(text(name).contains(VERSION), name);
  }

  @Test
  void accountsAreInFilesOfTheirOwn() {
    assertFalse(
        Iter.asStream(read("claimgraph.nq", Lang.NQUADS).listGraphNodes())
            .anyMatch(Snapshot::isAccount));
    DatasetGraph accounts = read("claimgraph-accounts.nq", Lang.NQUADS);
    assertTrue(accounts.getDefaultGraph().isEmpty());
    assertArrayEquals(
        SortedNQuads.of(RealProject.SNAPSHOT.dataset(), SortedNQuads::isOfAccount),
        SortedNQuads.of(accounts, quad -> true));
    assertArrayEquals(
        SortedNQuads.of(accounts, quad -> true),
        SortedNQuads.of(read("claimgraph-accounts.trig", Lang.TRIG), quad -> true));
  }

  @Test
  void descriptionTellsTheDigestOfTheAccounts() {
    byte[] accounts = SortedNQuads.of(RealProject.SNAPSHOT.dataset(), SortedNQuads::isOfAccount);
    assertTrue(text("claimgraph.nq").contains("\"" + DigestUtils.sha256Hex(accounts) + "\""));
  }

  @Test
  void trigHoldsTheSameAsTheNQuads() {
    assertArrayEquals(
        SortedNQuads.of(RealProject.SNAPSHOT.dataset(), Predicate.not(SortedNQuads::isOfAccount)),
        SortedNQuads.of(read("claimgraph.trig", Lang.TRIG), quad -> true));
  }

  @ParameterizedTest
  @CsvSource({"claimgraph.nt, N-Triples", "claimgraph.ttl, Turtle"})
  void othersHoldTheSameIn11(String name, String language) {
    Graph expected = RdfVersion.RDF_1_1.of(RealProject.SNAPSHOT.dataset().getDefaultGraph());
    Lang lang = language.equals("Turtle") ? Lang.TURTLE : Lang.NTRIPLES;
    assertTrue(expected.isIsomorphicWith(read(name, lang).getDefaultGraph()));
  }

  @Test
  void jsonLdHoldsTheSameIn11() {
    DatasetGraph json = read("claimgraph.jsonld", Lang.JSONLD11);
    Graph graph = RdfVersion.RDF_1_1.of(RealProject.SNAPSHOT.dataset().getDefaultGraph());
    // And the data version.
    assertEquals(graph.size() + 1, json.getDefaultGraph().size());
  }

  @Test
  void sumsAreThoseOfTheFiles(@TempDir Path folder) throws IOException {
    DUMP.writeTo(folder);
    List<String> sums = Files.readAllLines(folder.resolve(Dump.SUMS));
    assertEquals("# Claimgraph, data version " + VERSION, sums.getFirst());
    for (String line : sums.subList(1, sums.size())) {
      String[] parts = line.split(" {2}", 2);
      assertEquals(parts[0], DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve(parts[1]))));
    }
    assertEquals(DUMP.names().size(), sums.size());
  }

  @Test
  void compressedFilesHoldThePlainOnes() throws IOException {
    byte[] packed = DUMP.file("claimgraph.nt.gz").orElseThrow().content();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertArrayEquals(DUMP.file("claimgraph.nt").orElseThrow().content(), in.readAllBytes());
    }
  }

  @Test
  void anotherDumpOfTheSameIsTheSameBytes() {
    Dump again = new Dump(RealProject.SNAPSHOT, RealProject.PUBLICATION.writer());
    assertEquals(text(Dump.SUMS), new String(content(again, Dump.SUMS), StandardCharsets.UTF_8));
  }

  static List<String> others() {
    return DUMP.names().stream()
        .filter(name -> !name.endsWith(".gz") && !name.equals("claimgraph.nq"))
        .toList();
  }

  private static byte[] content(Dump dump, String name) {
    return dump.file(name).orElseThrow().content();
  }

  private static String text(String name) {
    return new String(content(DUMP, name), StandardCharsets.UTF_8);
  }

  private static DatasetGraph read(String name, Lang language) {
    DatasetGraph graphs = DatasetGraphFactory.createGeneral();
    RDFParser.create()
        .source(new ByteArrayInputStream(content(DUMP, name)))
        .lang(language)
        .parse(graphs);
    return graphs;
  }
}
