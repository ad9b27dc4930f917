package org.claimgraph.site;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.publish.PageAnswer;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Rows as a page shows them.
 *
 * @param columns the names of the columns
 * @param rows the cells of each row, one for each column
 * @param count how many rows there are, in words
 */
public record ResultsTable(List<String> columns, List<List<Cell>> rows, String count) {
  /** No rows, because the answer is no table. */
  public static final ResultsTable NONE = new ResultsTable(List.of(), List.of(), "");

  /**
   * A value.
   *
   * @param kind {@code iri}, {@code literal}, {@code term} for a triple term, or {@code unbound}
   * @param link where it leads and what it is called
   * @param name its IRI as short as may be, or the type of a literal that is no plain text; else
   *     empty
   * @param parts subject, predicate and object of a triple term; else empty
   */
  public record Cell(String kind, Link link, String name, List<Link> parts) {}

  /** These rows, with names from the graph. */
  static ResultsTable of(PageAnswer.Rows rows, Reading reading) {
    return new ResultsTable(
        rows.variables().stream().map(Var::getVarName).toList(),
        rows.rows().stream()
            .map(row -> rows.variables().stream().map(each -> cell(row, each, reading)).toList())
            .toList(),
        count(rows));
  }

  private static Cell cell(Binding row, Var variable, Reading reading) {
    Node node = row.get(variable);
    if (node == null) {
      return new Cell("unbound", new Link("", "", false), "", List.of());
    }
    if (node.isTripleTerm()) {
      var term = node.getTriple();
      return new Cell(
          "term",
          new Link("", Prefixes.name(node), false),
          "",
          List.of(
              reading.link(term.getSubject()),
              reading.link(term.getPredicate()),
              reading.link(term.getObject())));
    }
    return node.isURI()
        ? new Cell("iri", reading.link(node), Prefixes.name(node), List.of())
        : new Cell("literal", new Link("", Prefixes.name(node), false), type(node), List.of());
  }

  private static String type(Node node) {
    if (!node.isLiteral()) {
      return "";
    }
    if (!node.getLiteralLanguage().isEmpty()) {
      return node.getLiteralLanguage();
    }
    String type = node.getLiteralDatatypeURI();
    return type.endsWith("#string") ? "" : Prefixes.name(type);
  }

  private static String count(PageAnswer.Rows rows) {
    int count = rows.rows().size();
    if (rows.more()) {
      return "The first %,d rows; the files have all.".formatted(count);
    }
    return count == 1 ? "1 row" : "%,d rows".formatted(count);
  }
}
