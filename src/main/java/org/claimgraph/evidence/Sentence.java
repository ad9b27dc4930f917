package org.claimgraph.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.vocabulary.Cg;

/**
 * A sentence of a report: where it stands and what its words must hash to, without the words.
 *
 * @param iri its name in the graph
 * @param kind what part of the report it is
 * @param position where a reader finds it
 * @param spans the stretches of text that make it up, in order, at least one
 * @param footnotes the ordinals of the footnotes whose marks stand in it
 */
public record Sentence(
    Node iri, Kind kind, Position position, List<Span> spans, Set<Integer> footnotes) {

  /** What part of a report a sentence is. */
  public enum Kind {
    TITLE(Cg.Title.getURI(), "title"),
    BYLINE(Cg.Byline.getURI(), "byline"),
    HEADING(Cg.Heading.getURI(), "heading"),
    BODY(Cg.Sentence.getURI(), "body"),
    PULL_QUOTE(Cg.PullQuote.getURI(), "pull quote"),
    FOOTNOTE(Cg.FootnoteSentence.getURI(), "footnote");

    private final String type;
    private final String words;

    Kind(String type, String words) {
      this.type = type;
      this.words = words;
    }

    /** The kind in words, such as {@code pull quote}. */
    public String words() {
      return words;
    }

    /** The most special kind among these classes; a sentence without one is of the body. */
    static Kind of(Set<Node> types) {
      return Arrays.stream(values())
          .filter(kind -> kind != BODY && types.contains(NodeFactory.createURI(kind.type)))
          .findFirst()
          .orElse(BODY);
    }
  }

  /** The sentence's local name, such as {@code strachota-044}. */
  public String name() {
    return iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1);
  }

  /** The number of code points of the normalised sentence, with a blank between its spans. */
  int length() {
    return spans.stream().mapToInt(Span::length).sum() + spans.size() - 1;
  }
}
