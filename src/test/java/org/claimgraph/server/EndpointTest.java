package org.claimgraph.server;

import static org.claimgraph.server.Http.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.RealProject;
import org.claimgraph.publish.BasicEncoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two endpoints: versions, formats, graphs, and what they say of themselves. */
final class EndpointTest {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String REIFIES = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";
  private static final String CLAIM = "<https://w3id.org/claimgraph/id/claim/strachota-044-1>";
  private static final String CONSTRUCT =
      "CONSTRUCT { %1$s %2$s ?t } WHERE { %1$s %2$s ?t }".formatted(CLAIM, REIFIES);
  private static final String ISIS_K = "<https://w3id.org/claimgraph/account/isis-k>";
  private static final String AUTHOR = "<https://w3id.org/claimgraph/account/krzysztof-strachota>";
  private static final Map<String, String> TYPES =
      Map.of(
          "JSON-LD", "application/ld+json",
          "N-Quads", "application/n-quads",
          "N-Triples", "application/n-triples",
          "RDF_XML", "application/rdf+xml",
          "SPARQL_Results_CSV", "text/csv",
          "SPARQL_Results_JSON", "application/sparql-results+json",
          "SPARQL_Results_TSV", "text/tab-separated-values",
          "SPARQL_Results_XML", "application/sparql-results+xml",
          "TriG", "application/trig",
          "Turtle", "text/turtle");

  private static ClaimgraphServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = ClaimgraphServer.start(RealProject.PUBLICATION, "127.0.0.1", 0);
    http = Http.to(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/turtle;version=1.1;charset=utf-8",
    "text/turtle;version=1.2, text/turtle;version=1.2;charset=utf-8",
    "application/n-triples;version=1.2-basic, application/n-triples;version=1.2-basic;charset=utf-8",
    "application/rdf+xml;version=1.2, application/rdf+xml;version=1.1;charset=utf-8",
    "application/ld+json;version=1.2, application/ld+json",
    "'application/x-binary-rdf, text/x-nquads;q=0.9, application/rdf+json;q=0.9, */*;q=0.1',"
        + " text/turtle;version=1.1;charset=utf-8"
  })
  void graphIsSentInTheVersionAskedFor(String accept, String type) {
    HttpResponse<String> answer =
        accept.isEmpty()
            ? http.ask("/sparql", CONSTRUCT)
            : http.ask("/sparql", CONSTRUCT, "Accept", accept);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(type, header(answer, "Content-Type"));
    assertEquals(type.contains("version=1.2;"), answer.body().contains("<<("));
  }

  @Test
  void basicEncodingDecodesToTheSameGraph() {
    Graph whole = graph(http.ask("/sparql", CONSTRUCT, "Accept", "text/turtle;version=1.2"));
    Graph basic = graph(http.ask("/sparql", CONSTRUCT, "Accept", "text/turtle;version=1.2-basic"));
    assertFalse(Iter.asStream(basic.find()).anyMatch(triple -> triple.getObject().isTripleTerm()));
    assertTrue(whole.isIsomorphicWith(BasicEncoding.decode(basic)));
  }

  @Test
  void oldFormConvertsAndDoesNotDrop() {
    Graph old = graph(http.ask("/sparql", CONSTRUCT));
    assertEquals(3, old.size());
    assertTrue(old.contains(Node.ANY, RDF.Nodes.predicate, Node.ANY));
  }

  @ParameterizedTest
  @CsvSource({
    "version=9, 400, no version of RDF is called 9",
    "format=docx, 400, no format is called docx",
    "output=docx, 400, no format is called docx"
  })
  void unknownParameterOfAGraphIsNamed(String parameter, int status, String words) {
    HttpResponse<String> answer = http.get("/sparql?" + parameter + "&query=DESCRIBE+%3Curn:a%3E");
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(words), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "version=9, */*, 400, no such version",
    "output=docx, */*, 400, docx",
    "version=1.2, image/png, 406, application/sparql-results+json",
    "version=1.2, text/, 400, the Accept header cannot be read"
  })
  void unusableFormOfRowsIsNamed(String parameter, String accept, int status, String words) {
    HttpResponse<String> answer =
        http.get("/sparql?" + parameter + "&query=ASK%7B%7D", "Accept", accept);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(words), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+json",
        "application/sparql-results+xml"
      })
  void rowsWithTripleTermsAreSentInEveryFormat(String type) {
    String select = "SELECT ?t { %s %s ?t }".formatted(CLAIM, REIFIES);
    HttpResponse<String> answer = http.ask("/sparql", select, "Accept", type);
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("perpetrator"), answer.body());
    assertFalse(answer.body().lines().anyMatch("?"::equals), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER(!isLiteral(?o)) }",
        "SELECT ?o { ?c " + REIFIES + " ?o }",
        "SELECT ?o { GRAPH ?g { ?c ?p ?o } FILTER(!isLiteral(?o)) }",
        "SELECT ?o FROM <https://w3id.org/claimgraph/graph/enrichment> { ?c ?p ?o }",
        "CONSTRUCT { ?c " + REIFIES + " ?o } WHERE { ?c " + REIFIES + " ?o }",
        "DESCRIBE " + CLAIM
      })
  void nothingWithoutTripleTermsHasOne(String query) {
    HttpResponse<String> answer =
        http.ask("/rdf11/sparql", query, "Accept", "text/turtle;version=1.2, text/csv;q=0.9");
    assertEquals(200, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("<<("), "a triple term");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?c " + REIFIES + " <<( ?a ?b ?c )>> }",
        "SELECT * { << ?a ?b ?c >> ?p ?o }",
        "SELECT * { ?a ?b ?c {| ?p ?o |} }",
        "SELECT (TRIPLE(<urn:a>, <urn:b>, <urn:c>) AS ?t) {}",
        "SELECT (<<( <urn:a> <urn:b> <urn:c> )>> AS ?t) {}",
        "VERSION \"1.2\" SELECT * {}",
        "SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT ?s { ?s ?p ?o } }"
      })
  void newSyntaxIsRefusedWhereTripleTermsAreAbsent(String query) {
    assertEquals(400, http.ask("/rdf11/sparql", query).statusCode());
  }

  @Test
  void bothEndpointsHaveTheSameClaims() {
    String count =
        "SELECT (COUNT(*) AS ?n) { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ?s }";
    assertEquals(
        http.ask("/sparql", count, "Accept", "text/csv").body(),
        http.ask("/rdf11/sparql", count, "Accept", "text/csv").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <urn:x-arq:UnionGraph> { ?s ?p ?o }",
        "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
        "SELECT * { VALUES ?g { <urn:x-arq:UnionGraph> } GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { BIND(IRI(CONCAT('urn:x-arq:', 'UnionGraph')) AS ?g) GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s <urn:p>+ ?o } }",
        "ASK { FILTER EXISTS { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } } }",
        "SELECT * FROM NAMED " + ISIS_K + " { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
        "SELECT * FROM " + ISIS_K + " FROM " + AUTHOR + " { ?s ?p ?o }",
        "SELECT * FROM " + ISIS_K + " FROM <urn:x-arq:DefaultGraph> { ?s ?p ?o }",
        "DESCRIBE ?s FROM " + ISIS_K + " FROM " + AUTHOR + " { ?s ?p ?o }"
      })
  void accountsAreNotMerged(String query) {
    for (String endpoint : List.of("/sparql", "/rdf11/sparql")) {
      HttpResponse<String> answer = http.ask(endpoint, query);
      assertEquals(400, answer.statusCode(), answer.body());
    }
  }

  @Test
  void accountsAreNotMergedByParameters() {
    String isis = "https://w3id.org/claimgraph/account/isis-k";
    String author = "https://w3id.org/claimgraph/account/krzysztof-strachota";
    HttpResponse<String> answer =
        http.get(
            "/sparql?query=ASK%7B%3Fs+%3Fp+%3Fo%7D&default-graph-uri="
                + isis
                + "&default-graph-uri="
                + author);
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().startsWith("an account is not merged with another"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK FROM " + ISIS_K + " { ?s ?p ?o }",
        "ASK FROM " + ISIS_K + " FROM <https://w3id.org/claimgraph/graph/enrichment> { ?s ?p ?o }",
        "ASK FROM NAMED " + ISIS_K + " FROM NAMED " + AUTHOR + " { GRAPH ?g { ?s ?p ?o } }",
        "ASK { GRAPH " + ISIS_K + " { ?s ?p ?o } }"
      })
  void accountsAreAskedOneByOne(String query) {
    HttpResponse<String> answer = http.ask("/sparql", query, "Accept", "text/csv");
    assertEquals("_askResult\r\ntrue\r\n", answer.body());
  }

  @ParameterizedTest
  @CsvSource({"/sparql, version-1.2", "/rdf11/sparql, version-1.1"})
  void endpointDescribesItself(String endpoint, String version) {
    HttpResponse<String> answer = http.get(endpoint, "Accept", "text/turtle");
    assertEquals(200, answer.statusCode());
    Graph description = graph(answer);
    Node service = NodeFactory.createURI("https://w3id.org/claimgraph" + endpoint);
    assertTrue(
        description.contains(
            service, sd("endpoint"), NodeFactory.createURI(http.base() + endpoint)));
    assertTrue(
        description.contains(
            service,
            sd("supportedVersion"),
            NodeFactory.createURI("http://www.w3.org/ns/sparql#" + version)));
    assertEquals(
        Iter.count(RealProject.SNAPSHOT.dataset().listGraphNodes()),
        Iter.count(description.find(Node.ANY, sd("name"), Node.ANY)));
    assertFalse(description.contains(service, sd("feature"), sd("UnionDefaultGraph")));
  }

  @Test
  void everyFormatThatTheDescriptionNamesIsSent() {
    Graph description = graph(http.get("/sparql", "Accept", "text/turtle"));
    List<String> formats =
        Iter.asStream(description.find(Node.ANY, sd("resultFormat"), Node.ANY))
            .map(triple -> triple.getObject().getURI().replaceFirst(".*/", ""))
            .sorted()
            .toList();
    assertEquals(TYPES.keySet().stream().sorted().toList(), formats);
    for (String format : formats) {
      String type = String.valueOf(TYPES.get(format));
      String query = format.startsWith("SPARQL") ? "SELECT * { ?s ?p ?o } LIMIT 1" : CONSTRUCT;
      HttpResponse<String> answer = http.ask("/sparql", query, "Accept", type);
      assertEquals(200, answer.statusCode(), format);
      assertTrue(header(answer, "Content-Type").startsWith(type), format);
    }
  }

  @Test
  void browserGetsThePageToAskOn() {
    HttpResponse<String> page = http.get("/sparql", "Accept", "text/html,*/*;q=0.8");
    assertEquals("text/html;charset=utf-8", header(page, "Content-Type"));
    assertTrue(page.body().contains("<textarea id=\"query\" name=\"query\""), page.body());
  }

  @Test
  void rangesOfDumpsAreSent() {
    HttpResponse<String> part =
        http.get("/dump/claimgraph.nq", "Range", "bytes=0-9", "Accept", "*/*");
    assertEquals(206, part.statusCode());
    assertEquals(10, part.body().length());
    String etag = header(part, "ETag");
    assertEquals('"' + RealProject.SNAPSHOT.version() + '"', etag);
    assertEquals(
        200,
        http.get("/dump/SHA256SUMS", "Range", "bytes=0-9", "If-Range", "\"old\"").statusCode());
    assertEquals(
        206, http.get("/dump/claimgraph.nq", "Range", "bytes=-5", "If-Range", etag).statusCode());
    assertEquals(416, http.get("/dump/claimgraph.nq", "Range", "bytes=999999999-").statusCode());
    assertEquals(304, http.get("/dump/claimgraph.nq", "If-None-Match", etag).statusCode());
    assertEquals(404, http.get("/dump/claimgraph.doc").statusCode());
    assertTrue(http.get("/dump/").body().contains("claimgraph-accounts.nq.gz"));
  }

  private static Graph graph(HttpResponse<String> answer) {
    return RDFParser.create().source(new StringReader(answer.body())).lang(Lang.TURTLE).toGraph();
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
