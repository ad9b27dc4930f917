package org.claimgraph.site.claim;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;

/**
 * A sentence as a mark in the outline of a text.
 *
 * @param mark its short name, with a link to its page
 * @param place where a reader finds it
 * @param section the section that it stands in, or what else: the title, the footnotes
 * @param paragraph the paragraph or footnote that it stands in; its words are empty outside of both
 * @param count number of claims that rest on it
 * @param reason why it has none; else empty
 * @param words its words, where a reader's own copy may be shown; else empty
 */
public record SentenceView(
    Link mark, String place, Link section, Link paragraph, int count, String reason, String words) {

  /** The sentence of this row. */
  public static SentenceView of(Binding row, PageSource source, String top) {
    Reading reading = source.reading(top);
    Node sentence = row.get("sentence");
    Optional<Node> paragraph =
        Optional.ofNullable(row.get("paragraph"))
            .or(() -> Optional.ofNullable(row.get("footnote")));
    return new SentenceView(
        reading.link(sentence),
        source.places().of(sentence),
        section(row, reading),
        link(paragraph, reading),
        Integer.parseInt(row.get("claims").getLiteralLexicalForm()),
        Optional.ofNullable(row.get("reason")).map(Node::getLiteralLexicalForm).orElse(""),
        source.words(sentence).orElse(""));
  }

  private static Link section(Binding row, Reading reading) {
    if (row.contains("section")) {
      return reading.link(row.get("section"));
    }
    return new Link("", row.contains("footnote") ? "Footnotes" : "Title and byline", false);
  }

  private static Link link(Optional<Node> part, Reading reading) {
    return part.map(reading::link).orElse(new Link("", "", false));
  }
}
