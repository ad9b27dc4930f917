package org.claimgraph.question;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** The forms in which an answer can be written. */
public enum AnswerFormat {
  /** Aligned columns for a terminal; a graph as Turtle. */
  TABLE,
  /** SPARQL results as comma-separated values. */
  CSV,
  /** SPARQL results as tab-separated values. */
  TSV,
  /** SPARQL results as JSON. */
  JSON,
  /** SPARQL results as XML. */
  XML;

  /** Whether the answer to this query can be written so: a graph as table (Turtle) only. */
  public boolean fits(Query query) {
    return this == TABLE || query.isSelectType() || query.isAskType();
  }

  /** Asks the query, which must fit, and writes its answer. */
  public void answer(Query query, DatasetGraph dataset, OutputStream out) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      if (query.isSelectType()) {
        write(execution.select(), out);
      } else if (query.isAskType()) {
        write(execution.ask(), out);
      } else {
        Graph graph = query.isDescribeType() ? execution.describe() : execution.construct();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        RDFDataMgr.write(out, graph, RDFFormat.TURTLE_PRETTY);
      }
    }
  }

  private void write(RowSet rows, OutputStream out) {
    if (this == TABLE) {
      PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
      AnswerTable.print(rows, text);
      text.flush();
    } else {
      writer().write(out, rows, new Context());
    }
  }

  private void write(boolean yes, OutputStream out) {
    if (this == TABLE) {
      PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
      text.println(yes ? "yes" : "no");
      text.flush();
    } else {
      writer().write(out, yes, new Context());
    }
  }

  private RowSetWriter writer() {
    return switch (this) {
      case CSV -> new CsvWriter();
      case TSV -> jena(ResultSetLang.RS_TSV);
      case JSON -> jena(ResultSetLang.RS_JSON);
      case XML -> jena(ResultSetLang.RS_XML);
      case TABLE -> throw new IllegalStateException("a table has no writer of results");
    };
  }

  private static RowSetWriter jena(Lang language) {
    return RowSetWriterRegistry.getFactory(language).create(language);
  }
}
