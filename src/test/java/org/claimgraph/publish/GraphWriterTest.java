package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.claimgraph.RealProject;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back as the same graph, and is the same bytes each time. */
final class GraphWriterTest {
  private static final Publication PUBLICATION = RealProject.PUBLICATION;

  record Case(String thing, DocumentFormat format, RdfVersion version) {}

  @ParameterizedTest
  @MethodSource("cases")
  void documentReadsBackAsTheSameGraph(Case given) {
    Node thing = NodeFactory.createURI(Prefixes.BASE + given.thing);
    DatasetGraph document = PUBLICATION.documents().of(thing);
    Choice choice = Choice.of(given.format, given.version);
    byte[] bytes = write(document, thing, choice);
    DatasetGraph expected = choice.version().of(document);
    if (!given.format.carriesGraphs()) {
      expected = DatasetGraphFactory.wrap(expected.getDefaultGraph());
    }
    assertTrue(IsoMatcher.isomorphic(expected, read(bytes, given.format)));
  }

  @ParameterizedTest
  @EnumSource(names = "HTML", mode = EnumSource.Mode.EXCLUDE)
  void sameGraphIsTheSameBytes(DocumentFormat format) {
    Node thing = NodeFactory.createURI(Prefixes.BASE + "id/event/crocus-city-hall-attack");
    for (RdfVersion version : RdfVersion.values()) {
      Choice choice = Choice.of(format, version);
      assertArrayEquals(
          write(PUBLICATION.documents().of(thing), thing, choice),
          write(PUBLICATION.documents().of(thing), thing, choice));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "TRIG"})
  void versionIsSaidWhereItIsNew(DocumentFormat format) {
    Node thing = NodeFactory.createURI(Prefixes.BASE + "id/claim/strachota-044-1");
    DatasetGraph document = PUBLICATION.documents().of(thing);
    String old = text(write(document, thing, Choice.of(format, RdfVersion.RDF_1_1)));
    String current = text(write(document, thing, Choice.of(format, RdfVersion.RDF_1_2)));
    assertEquals("", old.lines().filter(line -> line.contains("VERSION")).findAny().orElse(""));
    assertTrue(current.startsWith("VERSION \"1.2\""), current);
  }

  static Stream<Case> cases() {
    return Stream.of(
            "",
            ".well-known/void",
            "account/isis-k",
            "graph/enrichment",
            "id/claim/strachota-044-1",
            "id/organisation/isis-k",
            "ontology")
        .flatMap(
            thing ->
                DocumentFormat.GRAPHS.stream()
                    .flatMap(
                        format ->
                            Stream.of(RdfVersion.values())
                                .map(version -> new Case(thing, format, version))));
  }

  private static byte[] write(DatasetGraph document, Node thing, Choice choice) {
    return PUBLICATION.write(document, Optional.of(thing), choice, new JsonLdContext.Inside());
  }

  private static DatasetGraph read(byte[] bytes, DocumentFormat format) {
    DatasetGraph graphs = DatasetGraphFactory.createGeneral();
    Lang language =
        switch (format) {
          case TURTLE -> Lang.TURTLE;
          case TRIG -> Lang.TRIG;
          case N_TRIPLES -> Lang.NTRIPLES;
          case N_QUADS -> Lang.NQUADS;
          case JSON_LD -> Lang.JSONLD11;
          case RDF_XML -> Lang.RDFXML;
          case HTML -> throw new IllegalArgumentException("a page is no graph");
        };
    RDFParser.create()
        .source(new ByteArrayInputStream(bytes))
        .lang(language)
        .base(Prefixes.BASE)
        .parse(graphs);
    return graphs;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
