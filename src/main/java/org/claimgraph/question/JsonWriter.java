package org.claimgraph.question;

import static org.apache.jena.riot.rowset.rw.JSONResultsKW.kBaseDirection;
import static org.apache.jena.riot.rowset.rw.JSONResultsKW.kXmlLang;

import java.io.IOException;
import java.io.OutputStream;
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
    write(text -> out.write(text.getBytes(StandardCharsets.UTF_8)), rows);
  }

  @Override
  public void write(Writer out, RowSet rows, Context context) {
    write(out::write, rows);
    try {
      out.flush();
    } catch (IOException e) {
      IO.exception(e);
    }
  }

  private static void write(Sink out, RowSet rows) {
    try {
      new Rows(out, rows.getResultVars()).write(rows);
    } catch (IOException e) {
      IO.exception(e);
    }
  }

  /** Takes text, piece by piece. */
  @FunctionalInterface
  private interface Sink {
    void write(String text) throws IOException;
  }

  @Override
  public void write(OutputStream out, boolean answer, Context context) {
    jena.write(out, answer, context);
  }

  /** The writing of one answer. */
  private static final class Rows {
    private static final int PIECE = 8 << 10;
    private final Sink out;
    private final List<Var> variables;
    private final List<String> names;
    private final Map<Node, String> blanks = new HashMap<>();

    /** Rows that are not out yet. */
    private final StringBuilder row = new StringBuilder(1_024);

    Rows(Sink out, List<Var> variables) {
      this.out = out;
      this.variables = variables;
      this.names = variables.stream().map(each -> quoted(each.getVarName())).toList();
    }

    void write(RowSet rows) throws IOException {
      row.append("{\"head\":{\"vars\":[").append(String.join(",", names)).append("]},\n");
      row.append("\"results\":{\"bindings\":[");
      String before = "\n";
      while (rows.hasNext()) {
        row.append(before);
        append(rows.next());
        before = ",\n";
        if (row.length() > PIECE) {
          out.write(row.toString());
          row.setLength(0);
        }
      }
      out.write(row.append("\n]}}\n").toString());
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
      int begin = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"' || c == '\\' || c < ' ') {
          to.append(text, begin, i);
          escape(c, to);
          begin = i + 1;
        }
      }
      to.append(text, begin, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder to) {
      if (c < ' ') {
        to.append("\\u00").append(Character.forDigit(c >> 4, 16));
        to.append(Character.forDigit(c & 15, 16));
      } else {
        to.append('\\').append(c);
      }
    }
  }
}
