package org.claimgraph.site.picture;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.vocabulary.Prefixes;

/** One row of a page's query: its values as text, and its things as links. */
public final class Row {
  private final Binding binding;
  private final String top;

  Row(Binding binding, String top) {
    this.binding = binding;
    this.top = top;
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
    return new Link(text(column + "Name"), href(column));
  }

  /** What the row's claim says, who says it and how firmly. */
  public Statement statement() {
    String claim = text("claim");
    return new Statement(
        link("object"),
        new Link(claim.substring(claim.lastIndexOf('/') + 1), href("claim")),
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

  private String href(String column) {
    String iri = text(column);
    return iri.startsWith(Prefixes.BASE) ? top + iri.substring(Prefixes.BASE.length()) : iri;
  }
}
