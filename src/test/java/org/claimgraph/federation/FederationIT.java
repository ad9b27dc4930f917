package org.claimgraph.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.claimgraph.RealProject;
import org.claimgraph.question.Catalogue;
import org.claimgraph.server.ClaimgraphServer;
import org.claimgraph.server.ServerSettings;
import org.claimgraph.server.partner.AllowedServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's clients get the golden answers from us, and join us with another endpoint. */
final class FederationIT {
  private static final Path HERE = Path.of("src/test/federation");
  private static final Path GOLDEN = Path.of("src/test/resources/answers");
  private static final String PREFIXES =
      """
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      """;
  private static final List<String> JOINED =
      List.of(
          "name,code",
          "Afghanistan,partner-afghanistan",
          "Iran,partner-iran",
          "Turkey,partner-turkey");

  private static FusekiServer partner;
  private static ClaimgraphServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    var dataset = DatasetGraphFactory.createGeneral();
    RDFDataMgr.read(dataset, HERE.resolve("partner.ttl").toString());
    partner = FusekiServer.create().port(0).loopback(true).add("/partner", dataset).build().start();
    server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION,
            ServerSettings.at("127.0.0.1", 0).with(AllowedServices.of(List.of(partnerUrl()))));
  }

  @AfterAll
  static void stop() {
    server.close();
    partner.stop();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void clientGetsTheGoldenAnswers(Client.Preparation preparation) throws Exception {
    Client client = prepared(preparation);
    Map<String, String> queries = new TreeMap<>();
    Map<String, List<String>> golden = new TreeMap<>();
    Catalogue catalogue = new Catalogue(RealProject.PROJECT);
    for (String name : Files.readAllLines(HERE.resolve("questions.txt"))) {
      queries.put(name, catalogue.find(name).orElseThrow().presetText());
      golden.put(name, Files.readAllLines(GOLDEN.resolve(name + ".csv")));
    }
    assertEquals(golden, client.answers(queries, folder, server.endpoint()));
  }

  @ParameterizedTest
  @MethodSource("federators")
  void clientJoinsUsWithAnotherEndpoint(Client.Preparation preparation) throws Exception {
    Client client = prepared(preparation);
    String query =
        PREFIXES
            + """
            SELECT ?name ?code
            WHERE {
                ?state a cg:State ; rdfs:label ?name ; skos:exactMatch ?other .
                ?other schema:identifier ?code .
            }
            ORDER BY ?name
            """;
    assertEquals(
        Map.of("states", JOINED),
        client.answers(Map.of("states", query), folder, rdf11(), partnerUrl()));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void weJoinAnotherEndpointByService(Client.Preparation preparation) throws Exception {
    Client client = prepared(preparation);
    String query =
        PREFIXES
            + """
            SELECT ?name ?code
            WHERE {
                ?state a cg:State ; rdfs:label ?name ; skos:exactMatch ?other .
                SERVICE <%s> { ?other schema:identifier ?code }
            }
            ORDER BY ?name
            """
                .formatted(partnerUrl());
    assertEquals(
        Map.of("states", JOINED),
        client.answers(Map.of("states", query), folder, server.endpoint()));
  }

  @Test
  void clientOf11ReadsDocumentsWithoutAskingForAVersion() throws Exception {
    Client client = prepared(Client::rdflib);
    String claim = server.endpoint().replace("/sparql", "/id/claim/strachota-044-1");
    String sizes =
        client.output(
            "rdflib_reader.py",
            Stream.of("", ".ttl", ".nt", ".jsonld", ".rdf")
                .map(claim::concat)
                .toArray(String[]::new));
    List<String> all = sizes.lines().toList();
    assertEquals(5, all.size());
    assertEquals(1, all.stream().distinct().count(), sizes);
  }

  static Stream<Named<Client.Preparation>> clients() {
    return Stream.concat(federators(), Stream.of(Named.of("rdflib", Client::rdflib)));
  }

  static Stream<Named<Client.Preparation>> federators() {
    return Stream.of(Named.of("Comunica", Client::comunica), Named.of("RDF4J", Client::rdf4j));
  }

  private static Client prepared(Client.Preparation preparation)
      throws IOException, InterruptedException {
    try {
      return preparation.client();
    } catch (Client.MissingException e) {
      return abort(e.getMessage());
    }
  }

  private static String rdf11() {
    return server.endpoint().replaceFirst("/sparql$", "/rdf11/sparql");
  }

  private static String partnerUrl() {
    return "http://127.0.0.1:" + partner.getPort() + "/partner/sparql";
  }
}
