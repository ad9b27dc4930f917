package org.claimgraph.site;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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
   * @param number whether it is a number
   * @param parts subject, predicate and object of a triple term; else empty
   */
  public record Cell(String kind, Link link, String name, boolean number, List<Link> parts) {}

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
      return new Cell("unbound", Link.words(""), "", false, List.of());
    }
    if (node.isTripleTerm()) {
      Triple term = node.getTriple();
      List<Link> parts =
          Stream.of(term.getSubject(), term.getPredicate(), term.getObject())
              .map(reading::link)
              .toList();
      return new Cell("term", Link.words(Prefixes.name(node)), "", false, parts);
    }
    if (node.isURI()) {
      return new Cell("iri", reading.link(node), Prefixes.name(node), false, List.of());
    }
    boolean number = node.isLiteral() && node.getLiteralDatatype().equals(XSDDatatype.XSDinteger);
    return new Cell("literal", Link.words(Prefixes.name(node)), type(node), number, List.of());
  }

  private static String type(Node node) {
    if (!node.isLiteral()) {
      return "";
    }
    if (!node.getLiteralLanguage().isEmpty()) {
      return "@" + node.getLiteralLanguage();
    }
    return node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
        ? ""
        : Prefixes.name(node.getLiteralDatatypeURI());
  }

  private static String count(PageAnswer.Rows rows) {
    int count = rows.rows().size();
    if (rows.more()) {
      return "The first %,d rows; the files have all.".formatted(count);
    }
    return count == 1 ? "1 row" : "%,d rows".formatted(count);
  }
}
