package org.claimgraph.bench.race;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.jspecify.annotations.Nullable;

/** The rows of an answer in one form, whichever engine sent them. */
final class Rows {
  private Rows() {}

  /** The rows, sorted, each as text: IRIs, lexical forms and languages; no datatypes. */
  static List<String> of(ByteBuffer json) {
    byte[] bytes = new byte[json.remaining()];
    json.duplicate().get(bytes);
    ResultSet results = ResultSetFactory.fromJSON(new ByteArrayInputStream(bytes));
    List<String> names = results.getResultVars().stream().sorted().toList();
    List<String> rows = new ArrayList<>();
    results.forEachRemaining(
        row -> {
          StringJoiner text = new StringJoiner("\t");
          names.forEach(name -> text.add(name + "=" + term(row.get(name))));
          rows.add(text.toString());
        });
    rows.sort(null);
    return rows;
  }

  // Engines differ in how they type numbers and plain text, and may do so.
  private static String term(@Nullable RDFNode node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral()
        ? "\"" + node.asLiteral().getLexicalForm() + "\"@" + node.asLiteral().getLanguage()
        : node.toString();
  }
}
