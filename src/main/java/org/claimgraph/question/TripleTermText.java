package org.claimgraph.question;

import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Triple terms as text, for CSV: Jena 6.0.0 prints a question mark there.
 *
 * @see <a href="https://www.w3.org/TR/sparql12-results-csv-tsv/">SPARQL 1.2 Results CSV and TSV</a>
 */
final class TripleTermText {
  private TripleTermText() {}

  /** The same rows, with each triple term as the string {@code <<( s p o )>>}. */
  static RowSet in(RowSet rows) {
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
    return Objects.requireNonNull(result.build());
  }

  private static Node text(Node node) {
    return node.isTripleTerm() ? NodeFactory.createLiteralString(NodeFmtLib.strNT(node)) : node;
  }
}
