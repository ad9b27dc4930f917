package org.claimgraph.site.picture;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.site.Link;
import org.claimgraph.vocabulary.Prefixes;

/** One row of a page's query: its values as text, and its things as links. */
public final class Row {
  private final Binding binding;
  private final String top;

  private Row(Binding binding, String top) {
    this.binding = binding;
    this.top = top;
  }

  /**
   * The rows with these bindings.
   *
   * @param top the relative URL of the server's first page, which ends in a slash or is empty
   */
  public static List<Row> all(List<Binding> bindings, String top) {
    return bindings.stream().map(binding -> new Row(binding, top)).toList();
  }

  /** Whether the column has a value. */
  public boolean has(String column) {
    return binding.contains(column);
  }

  /** The value as text, an IRI in full; empty where there is none. */
  public String text(String column) {
    if (!has(column)) {
      return "";
    }
    Node node = binding.get(column);
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  /** Whether the column says true. */
  public boolean is(String column) {
    return text(column).equals("true");
  }

  /** The thing in the column, named by the column of the same name with {@code Name} after it. */
  public Link link(String column) {
    return link(text(column + "Name"), column);
  }

  /** What the row's claim says, who says it and how firmly. */
  public Statement statement() {
    String claim = text("claim");
    return new Statement(
        link("object"),
        link(claim.substring(claim.lastIndexOf('/') + 1), "claim"),
        text("gloss"),
        new Voicing(
            link("voice"),
            text("certainty"),
            text("basis"),
            text("hedges"),
            text("polarity"),
            is("affirmed"),
            is("contested")));
  }

  private Link link(String name, String column) {
    String iri = text(column);
    boolean ours = iri.startsWith(Prefixes.BASE);
    return new Link(ours ? top + iri.substring(Prefixes.BASE.length()) : iri, name, !ours);
  }
}
