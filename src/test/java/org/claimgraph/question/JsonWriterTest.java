package org.claimgraph.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.RealProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written says the same as what Jena writes. */
final class JsonWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 5000",
        "SELECT * { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } ORDER BY ?c",
        "SELECT * { VALUES (?a ?b) { (UNDEF UNDEF) (1 UNDEF) (UNDEF 'x'@en) ('y' 1.5) } }",
        "SELECT ('a\"b\\\\c\\n\\t\\u0001 é 😀 </script>' AS ?x) {}",
        "SELECT (STRLANGDIR('x', 'ar', 'rtl') AS ?x) {}",
        "SELECT (TRIPLE(<urn:a>, <urn:b>, TRIPLE(<urn:c>, <urn:d>, 'e'@en)) AS ?x) {}",
        "SELECT (BNODE('a') AS ?x) (BNODE('a') AS ?y) (BNODE('b') AS ?z) {}",
        "SELECT ?nothing {}",
        "SELECT * { FILTER(false) }"
      })
  void saysTheSame(String query) {
    byte[] ours = written(new JsonWriter(), query);
    byte[] jenas = written(RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON), query);
    assertEquals(
        JSON.parse(new ByteArrayInputStream(jenas)), JSON.parse(new ByteArrayInputStream(ours)));
    assertEquals(rows(jenas).size(), rows(ours).size());
  }

  private static byte[] written(RowSetWriter writer, String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec execution =
        QueryExec.dataset(RealProject.SNAPSHOT.dataset())
            .query(QueryFactory.create(query, Syntax.syntaxSPARQL_12))
            .build()) {
      writer.write(out, execution.select(), ARQ.getContext());
    }
    return out.toByteArray();
  }

  private static List<String> rows(byte[] json) {
    RowSet rows =
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
            .create(ResultSetLang.RS_JSON)
            .read(new ByteArrayInputStream(json), ARQ.getContext());
    return Iter.asStream(rows).map(String::valueOf).toList();
  }
}
