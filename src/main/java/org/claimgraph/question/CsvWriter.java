package org.claimgraph.question;

import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterCSV;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/**
 * Writes rows as CSV with triple terms as {@code <<( s p o )>>}, where Jena 6.0.0 prints a question
 * mark. A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers
 * stay. Anybody can put any text into an answer by a link, and CSV is what spreadsheets open;
 * whoever needs every character asks for TSV, JSON or XML.
 *
 * @see <a href="https://www.w3.org/TR/sparql12-results-csv-tsv/">SPARQL 1.2 Results CSV and TSV</a>
 */
public final class CsvWriter implements RowSetWriter {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]INF");
  private final RowSetWriter jena = RowSetWriterCSV.factory.create(ResultSetLang.RS_CSV);

  /** Makes this the writer of CSV for everything in this program, the server's answers too. */
  public static void register() {
    RowSetWriterRegistry.register(ResultSetLang.RS_CSV, language -> new CsvWriter());
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    jena.write(out, text(rows), context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    jena.write(out, text(rows), context);
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    jena.write(out, answer, context);
  }

  private static RowSet text(RowSet rows) {
    List<Var> variables = rows.getResultVars();
    return RowSetStream.create(variables, Iter.map(rows, row -> text(row, variables)));
  }

  private static Binding text(Binding row, List<Var> variables) {
    var result = BindingFactory.builder();
    for (Var variable : variables) {
      Node node = row.get(variable);
      if (node != null) {
        result.add(variable, text(node));
      }
    }
    return result.build();
  }

  private static Node text(Node node) {
    String written = written(node);
    if (FORMULA.matcher(written).find() && !NUMBER.matcher(written).matches()) {
      return NodeFactory.createLiteralString("'" + written);
    }
    return node.isTripleTerm() ? NodeFactory.createLiteralString(written) : node;
  }

  private static String written(Node node) {
    if (node.isTripleTerm()) {
      return NodeFmtLib.strNT(node);
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : "";
  }
}
