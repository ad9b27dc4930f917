package org.claimgraph.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.server.engine.EngineGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of looking a claim up by its proposition does not grow with the number of claims. */
final class WorkTest {
  private static final int CLAIMS = 5_000;
  private static final String REIFIES = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?c REIFIES <<( :e7 ?p ?o )>>",
        "?c REIFIES <<( ?s ?p :e7 )>>",
        "?c REIFIES <<( :e7 :p ?o )>> ; :by ?v",
        "?c REIFIES <<( ?s :p :e7 )>> FILTER(?s != :e1)",
        "?c ?r <<( :e7 ?p ?o )>>",
        "<< :e7 ?p ?o >> :by ?v",
        "<< ?s ?p :e7 ~ ?c >> :by ?v",
        ":e7 ?p ?o {| :by ?v |}",
        "?c REIFIES ?t FILTER(SUBJECT(?t) = :e7)",
        "?c REIFIES ?t . ?c :by ?v FILTER(?v != :e1 && sameTerm(:e7, OBJECT(?t)))",
        "?c REIFIES ?t OPTIONAL { ?c :by ?v } FILTER(:e7 = OBJECT(?t))",
        ":e7 :has ?x FILTER EXISTS { ?c REIFIES <<( ?x ?p :e7 )>> }",
        ":e7 :has ?x FILTER NOT EXISTS { ?c REIFIES <<( ?x ?p :e1 )>> }",
        ":e7 :has ?x MINUS { ?c REIFIES <<( ?x ?p :e1 )>> }",
        ":e7 :has ?x OPTIONAL { ?c REIFIES <<( ?x ?p ?o )>> }",
        "{ SELECT ?c { ?c REIFIES <<( :e7 ?p ?o )>> } }",
        ":e7 :has/^REIFIES?/:has* ?x . ?c REIFIES <<( :e7 ?p ?o )>>",
        ":e7 ^:by/REIFIES <<( ?s ?p ?o )>>"
      })
  void termIsLookedUp(String pattern) {
    long few = work(pattern, CLAIMS);
    assertTrue(few <= 40, few + " triples found");
    assertEquals(few, work(pattern, 2 * CLAIMS), "the work grows with the claims");
  }

  @Test
  void withoutTheWholeIndexEveryClaimIsLookedAt() {
    DatasetGraph dataset = dataset(CLAIMS);
    dataset.getDefaultGraph().delete(iri("c3"), RDF.Nodes.object, iri("e4"));
    assertTrue(work("?c REIFIES <<( ?s ?p :e4 )>>", dataset) >= CLAIMS);
  }

  @Test
  void graphInThePlaceOfTheDefaultGraphIsNotTakenForIndexed() {
    DatasetGraph dataset = new DatasetGraphMapLink(dataset(3).getDefaultGraph());
    Graph named = GraphMemFactory.createDefaultGraph();
    Node term = NodeFactory.createTripleTerm(iri("e7"), iri("p"), iri("e8"));
    named.add(iri("c"), ReifiedGraph.REIFIES, term);
    dataset.addGraph(iri("g"), named);
    DatasetGraph guarded = guarded(dataset);
    String pattern = "?c REIFIES <<( :e7 ?p ?o )>>";
    assertEquals(1, rows("SELECT * { GRAPH :g { " + pattern + "} }", guarded));
    assertEquals(1, rows("SELECT * FROM :g { " + pattern + " }", guarded));
    DatasetGraph dynamic =
        DynamicDatasets.dynamicDataset(List.of(iri("g")), List.of(), guarded, false);
    assertEquals(1, rows("SELECT * { " + pattern + " }", dynamic));
  }

  private static long work(String pattern, int claims) {
    return work(pattern, dataset(claims));
  }

  private static long work(String pattern, DatasetGraph dataset) {
    AtomicLong found = new AtomicLong();
    DatasetGraph guarded = guarded(CountedGraph.counted(dataset, found));
    found.set(0);
    assertTrue(rows("SELECT * { " + pattern + " }", guarded) > 0, "nothing found");
    return found.get();
  }

  private static DatasetGraph guarded(DatasetGraph dataset) {
    return EngineGuard.guard(dataset, Planning.of(dataset.getDefaultGraph()), context -> {});
  }

  private static long rows(String text, DatasetGraph dataset) {
    String query = "PREFIX : <urn:x:> " + text.replace("REIFIES", REIFIES);
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(QueryFactory.create(query, Syntax.syntaxSPARQL_12))
            .build()) {
      return execution.select().stream().count();
    }
  }

  /** Claim n says that thing n relates to thing n + 1, and is by the thing itself. */
  private static DatasetGraph dataset(int claims) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < claims; i++) {
      Node claim = iri("c" + i);
      Triple proposition = Triple.create(iri("e" + i), iri("p"), iri("e" + (i + 1)));
      graph.add(proposition);
      graph.add(claim, ReifiedGraph.REIFIES, NodeFactory.createTripleTerm(proposition));
      graph.add(claim, RDF.Nodes.subject, proposition.getSubject());
      graph.add(claim, RDF.Nodes.predicate, proposition.getPredicate());
      graph.add(claim, RDF.Nodes.object, proposition.getObject());
      graph.add(claim, iri("by"), iri("e" + i));
      graph.add(iri("e" + i), iri("has"), iri("e" + Math.max(0, i - 1)));
    }
    return new DatasetGraphMapLink(graph);
  }

  private static Node iri(String name) {
    return ReifiedGraph.iri(name);
  }
}
