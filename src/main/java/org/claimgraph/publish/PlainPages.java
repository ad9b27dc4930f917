package org.claimgraph.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/** Pages without any dress: no script, no style. */
public final class PlainPages implements Pages {
  private final GraphWriter writer;

  /** Pages whose data for machines this writes. */
  public PlainPages(GraphWriter writer) {
    this.writer = writer;
  }

  @Override
  public String thing(Node thing, DatasetGraph document, String top) {
    Graph graph = document.getDefaultGraph();
    boolean front = thing.getURI().equals(Prefixes.BASE);
    String body =
        "<p>%s</p>\n%s%s<h2>What is said of it</h2>\n<table>\n%s</table>\n"
            .formatted(
                link(thing, thing.getURI(), top),
                front ? "<p><a href=\"sparql\">Query</a> · <a href=\"dump/\">Dumps</a></p>\n" : "",
                claims(graph, top),
                statements(graph, thing, top));
    return Html.page(label(graph, thing), body + (front ? data(document, thing) : ""));
  }

  @Override
  public String query(String top) {
    return Html.page(
        "Query",
        """
        <form method="get">
        <p><label for="query">SPARQL</label></p>
        <p><textarea id="query" name="query" rows="16" cols="90" required>SELECT ?claim ?says WHERE {
          ?claim a &lt;%sClaim&gt; ; &lt;%s&gt; ?says
        } LIMIT 10</textarea></p>
        <p><label for="output">Answer as</label>
        <select id="output" name="output">
        <option>json</option><option>xml</option><option>csv</option><option>tsv</option>
        <option>text</option></select>
        <button>Ask</button></p>
        </form>
        <p><a href="%s">What this is</a></p>
        """
            .formatted(Prefixes.CG, SKOS.definition.getURI(), Html.text(top)));
  }

  /** Each claim as its gloss, which says whose it is. */
  private static String claims(Graph graph, String top) {
    List<String> items =
        Iter.asStream(graph.find(Node.ANY, RDF.Nodes.type, Cg.Claim))
            .map(Triple::getSubject)
            .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
            .map(claim -> "<li>" + link(claim, gloss(graph, claim), top) + "</li>\n")
            .toList();
    return items.isEmpty() ? "" : "<h2>Claims</h2>\n<ul>\n" + String.join("", items) + "</ul>\n";
  }

  private static String statements(Graph graph, Node thing, String top) {
    return Iter.asStream(graph.find(thing, Node.ANY, Node.ANY))
        .map(
            triple ->
                "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                    .formatted(
                        link(triple.getPredicate(), label(graph, triple.getPredicate()), top),
                        value(graph, triple.getObject(), top)))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String value(Graph graph, Node value, String top) {
    return value.isURI() ? link(value, label(graph, value), top) : Html.text(Prefixes.name(value));
  }

  /** A link to the thing; things of ours are on this server, whatever its name. */
  private static String link(Node thing, String text, String top) {
    String iri = thing.getURI();
    String url = iri.startsWith(Prefixes.BASE) ? top + iri.substring(Prefixes.BASE.length()) : iri;
    return "<a href=\"%s\">%s</a>".formatted(Html.text(url), Html.text(text));
  }

  private String data(DatasetGraph document, Node thing) {
    byte[] json =
        writer.write(
            document,
            Optional.of(thing),
            Choice.of(DocumentFormat.JSON_LD, RdfVersion.RDF_1_1),
            new JsonLdContext.Inside());
    String text = new String(json, StandardCharsets.UTF_8);
    // Within a script element only the beginning of a tag could end it.
    return "<script type=\"application/ld+json\">\n%s</script>\n"
        .formatted(text.replace("<", "\\u003C"));
  }

  private static String label(Graph graph, Node thing) {
    return text(graph, thing, RDFS.label.asNode()).orElseGet(() -> Prefixes.name(thing));
  }

  private static String gloss(Graph graph, Node claim) {
    return text(graph, claim, SKOS.definition.asNode()).orElseGet(() -> label(graph, claim));
  }

  private static Optional<String> text(Graph graph, Node thing, Node property) {
    return Iter.asStream(graph.find(thing, property, Node.ANY))
        .map(triple -> triple.getObject().getLiteralLexicalForm())
        .sorted()
        .findFirst();
  }
}
