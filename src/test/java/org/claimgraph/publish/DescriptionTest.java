package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.RealProject;
import org.claimgraph.SmallProject;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description tells the truth about the dataset that it is part of. */
final class DescriptionTest {
  private static final DatasetGraph DATASET = RealProject.SNAPSHOT.dataset();
  private static final Graph GRAPH = DATASET.getDefaultGraph();
  private static final String VOID = Prefixes.BASE + ".well-known/void#";

  @Test
  void sizeIsThatOfTheDefaultGraphWithTheDescription() {
    assertEquals(List.of(Long.toString(GRAPH.size())), column("<%s> void:triples ?x"));
  }

  @Test
  void anotherProjectIsDescribedToItsSizeToo(@TempDir Path folder) throws IOException {
    Graph graph =
        SmallProject.publication(SmallProject.in(folder)).snapshot().dataset().getDefaultGraph();
    Node triples = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
    Node dataset = NodeFactory.createURI(Prefixes.BASE);
    Node size = graph.find(dataset, triples, Node.ANY).next().getObject();
    assertEquals(Integer.toString(graph.size()), size.getLiteralLexicalForm());
  }

  @Test
  void everyPropertyHasItsNumberOfStatements() {
    Map<String, Long> counted = new TreeMap<>();
    GRAPH
        .find()
        .forEachRemaining(triple -> counted.merge(triple.getPredicate().getURI(), 1L, Long::sum));
    assertEquals(
        counted, numbers("<%s> void:propertyPartition [ void:property ?x ; void:triples ?n ]"));
  }

  @Test
  void everyClassHasItsNumberOfThings() {
    Map<String, Long> counted = new TreeMap<>();
    GRAPH
        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(triple -> counted.merge(triple.getObject().getURI(), 1L, Long::sum));
    assertEquals(counted, numbers("<%s> void:classPartition [ void:class ?x ; void:entities ?n ]"));
  }

  @Test
  void everyGraphHasItsSize() {
    Map<String, Long> counted = new TreeMap<>();
    DATASET
        .listGraphNodes()
        .forEachRemaining(name -> counted.put(name.getURI(), (long) DATASET.getGraph(name).size()));
    assertEquals(counted, numbers("?x a sd:Graph ; void:triples ?n"));
  }

  @Test
  void everyPrefixIsDeclared() {
    Map<String, String> declared = new TreeMap<>();
    String pattern =
        "<%sontology> sh:declare [ sh:prefix ?x ; sh:namespace ?n ]".formatted(Prefixes.BASE);
    try (QueryExec query = query(pattern)) {
      query
          .select()
          .forEachRemaining(
              row ->
                  declared.put(
                      row.get("x").getLiteralLexicalForm(), row.get("n").getLiteralLexicalForm()));
    }
    assertEquals(Prefixes.ALL, declared);
  }

  @Test
  void everyFileOfTheDumpIsNamed() {
    List<String> files =
        RealProject.PUBLICATION.dump().names().stream()
            .filter(name -> !name.equals(Dump.SUMS))
            .map(name -> Prefixes.BASE + "dump/" + name)
            .sorted()
            .toList();
    assertEquals(files, column("?any void:dataDump ?x").stream().sorted().toList());
  }

  @Test
  void datasetNamesNoFileOfTheAccounts() {
    assertTrue(
        column("<%s> void:dataDump ?x").stream().noneMatch(file -> file.contains("account")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "links-wikidata.org-exactMatch",
        "links-wikidata.org-closeMatch",
        "links-sws.geonames.org-exactMatch",
        "identifiers-united-nations-security-council-1267-list",
        "identifiers-international-organization-for-standardization-iso-3166-1-alpha-2"
      })
  void linksOutAreCounted(String linkset) {
    List<String> triples = column("<" + VOID + linkset + "> a void:Linkset ; void:triples ?x");
    assertEquals(1, triples.size());
    assertTrue(Long.parseLong(triples.getFirst()) > 0);
  }

  @Test
  void descriptionStandsInItsGraphAndInTheDefaultGraph() {
    Graph description = DATASET.getGraph(Description.GRAPH);
    List<Triple> absent =
        Iter.asStream(description.find()).filter(triple -> !GRAPH.contains(triple)).toList();
    assertEquals(List.of(), absent);
    assertFalse(description.isEmpty());
  }

  @Test
  void whatWeAddedStandsInItsGraphAndInTheDefaultGraph() {
    Graph added = DATASET.getGraph(NodeFactory.createURI(Prefixes.BASE + "graph/enrichment"));
    assertFalse(added.isEmpty());
    assertTrue(Iter.asStream(added.find()).allMatch(GRAPH::contains));
    assertEquals(
        List.of(), column("GRAPH <%sgraph/enrichment> { ?s ?x ?o } ?x a cg:PropositionProperty"));
  }

  private static List<String> column(String pattern) {
    try (QueryExec query = query(pattern.replace("%s", Prefixes.BASE))) {
      RowSet rows = query.select();
      return Iter.asStream(rows)
          .map(row -> row.get("x"))
          .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
          .toList();
    }
  }

  private static Map<String, Long> numbers(String pattern) {
    Map<String, Long> numbers = new TreeMap<>();
    try (QueryExec query = query(pattern.replace("%s", Prefixes.BASE))) {
      query
          .select()
          .forEachRemaining(
              row ->
                  numbers.put(
                      row.get("x").getURI(), Long.valueOf(row.get("n").getLiteralLexicalForm())));
    }
    return numbers;
  }

  private static QueryExec query(String pattern) {
    StringBuilder text = new StringBuilder();
    Prefixes.ALL.forEach((name, iri) -> text.append("PREFIX %s: <%s>\n".formatted(name, iri)));
    return QueryExec.dataset(DATASET).query(text + "SELECT * { " + pattern + " }").build();
  }
}
