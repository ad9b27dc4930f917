package org.claimgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.claimgraph.RealProject;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
  @Test
  void versionIsTheDigestOfTheSortedLines() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset.add(SSE.parseQuad("(<urn:g> <urn:b> <urn:p> 'x\\n'@en)"));
    dataset.add(SSE.parseQuad("(_ <urn:a> <urn:p> <urn:o>)"));
    // printf '<urn:a> <urn:p> <urn:o> .\n<urn:b> <urn:p> "x\\n"@en <urn:g> .\n' | sha256sum
    assertEquals(
        "d4d8c9d9a275a2115440e70c640ecda52fd9f5b4a3764d3f29dfffb38fa1323d",
        Snapshot.of(dataset).version());
  }

  @Test
  void versionFollowsTheData() {
    DatasetGraph dataset = DatasetGraphFactory.create();
    String before = Snapshot.of(dataset).version();
    dataset.add(SSE.parseQuad("(_ <urn:a> <urn:p> <urn:o>)"));
    assertNotEquals(before, Snapshot.of(dataset).version());
  }

  @Test
  void nobodyCanChangeIt() {
    DatasetGraph dataset = RealProject.SNAPSHOT.dataset();
    Quad quad = SSE.parseQuad("(_ <urn:a> <urn:p> <urn:o>)");
    assertThrows(UnsupportedOperationException.class, () -> dataset.add(quad));
    assertThrows(RuntimeException.class, () -> dataset.getDefaultGraph().add(quad.asTriple()));
  }

  @Test
  void inspirersAreClaimedAndStandInAccountsButAreNotAsserted() {
    assertFalse(ask("{ ?a cg:inspiredBy ?b }"));
    assertTrue(ask("{ ?claim rdf:reifies <<( ?a cg:inspiredBy ?b )>> }"));
    assertTrue(ask("{ GRAPH ?account { ?a cg:inspiredBy ?b } }"));
  }

  private static boolean ask(String pattern) {
    String prefixes =
        "PREFIX cg: <https://w3id.org/claimgraph/ontology#>"
            + " PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";
    try (QueryExec query =
        QueryExec.dataset(RealProject.SNAPSHOT.dataset())
            .query(QueryFactory.create(prefixes + "ASK " + pattern))
            .build()) {
      return query.ask();
    }
  }
}
