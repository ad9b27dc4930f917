package org.claimgraph.question;

import static org.apache.jena.riot.rowset.rw.JSONResultsKW.kBaseDirection;
import static org.apache.jena.riot.rowset.rw.JSONResultsKW.kXmlLang;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.TextDirection;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.rowset.rw.RowSetWriterJSON;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes rows as JSON, one a line. The writer of Jena 6.0.0 lays every value out by itself, which
 * took longer than finding the rows.
 *
 * @see <a href="https://www.w3.org/TR/sparql12-results-json/">SPARQL 1.2 Results JSON</a>
 */
public final class JsonWriter implements RowSetWriter {
  private final RowSetWriter jena = RowSetWriterJSON.factory.create(ResultSetLang.RS_JSON);

  /** Makes this the writer of JSON for everything in this program, the server's answers too. */
  public static void register() {
    RowSetWriterRegistry.register(ResultSetLang.RS_JSON, language -> new JsonWriter());
  }

  @Override
  public void write(OutputStream out, RowSet rows, Context context) {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 << 10);
    write(text, rows, context);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    try {
      new Rows(out, rows.getResultVars()).write(rows);
      out.flush();
    } catch (IOException e) {
      IO.exception(e);
    }
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    jena.write(out, answer, context);
  }

  /** The writing of one answer. */
  private static final class Rows {
    private final Writer out;
    private final List<Var> variables;
    private final List<String> names;
    private final Map<Node, String> blanks = new HashMap<>();
    private final StringBuilder row = new StringBuilder(512);

    Rows(Writer out, List<Var> variables) {
      this.out = out;
      this.variables = variables;
      this.names = variables.stream().map(each -> quoted(each.getVarName())).toList();
    }

    void write(RowSet rows) throws IOException {
      out.append("{\"head\":{\"vars\":[").append(String.join(",", names)).append("]},\n");
      out.append("\"results\":{\"bindings\":[");
      String before = "\n";
      while (rows.hasNext()) {
        row.setLength(0);
        row.append(before);
        append(rows.next());
        out.append(row);
        before = ",\n";
      }
      out.append("\n]}}\n");
    }

    private void append(Binding binding) {
      String before = "{";
      for (int i = 0; i < variables.size(); i++) {
        Node value = binding.get(variables.get(i));
        if (value != null) {
          row.append(before).append(names.get(i)).append(':');
          append(value);
          before = ",";
        }
      }
      row.append(before.equals("{") ? "{}" : "}");
    }

    private void append(Node value) {
      if (value.isURI()) {
        typed("uri", value.getURI());
      } else if (value.isLiteral()) {
        literal(value);
      } else if (value.isTripleTerm()) {
        triple(value.getTriple());
      } else {
        typed("bnode", blanks.computeIfAbsent(value, each -> "b" + blanks.size()));
      }
    }

    private void typed(String type, String value) {
      row.append("{\"type\":\"").append(type).append("\",\"value\":");
      quote(value, row);
      row.append('}');
    }

    private void literal(Node value) {
      row.append("{\"type\":\"literal\"");
      String language = value.getLiteralLanguage();
      TextDirection direction = value.getLiteralBaseDirection();
      if (!language.isEmpty()) {
        pair(kXmlLang, language);
      }
      if (direction != null) {
        pair(kBaseDirection, direction.direction());
      }
      String datatype = value.getLiteralDatatypeURI();
      if (language.isEmpty() && !datatype.equals(XSD.xstring.getURI())) {
        pair("datatype", datatype);
      }
      pair("value", value.getLiteralLexicalForm());
      row.append('}');
    }

    private void pair(String name, String value) {
      row.append(",\"").append(name).append("\":");
      quote(value, row);
    }

    private void triple(Triple triple) {
      row.append("{\"type\":\"triple\",\"value\":{\"subject\":");
      append(triple.getSubject());
      row.append(",\"predicate\":");
      append(triple.getPredicate());
      row.append(",\"object\":");
      append(triple.getObject());
      row.append("}}");
    }

    private static String quoted(String text) {
      StringBuilder quoted = new StringBuilder();
      quote(text, quoted);
      return quoted.toString();
    }

    private static void quote(String text, StringBuilder to) {
      to.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\') {
          to.append('\\').append(c);
        } else if (c < ' ') {
          to.append("\\u00").append(Character.forDigit(c >> 4, 16));
          to.append(Character.forDigit(c & 15, 16));
        } else {
          to.append(c);
        }
      }
      to.append('"');
    }
  }
}
