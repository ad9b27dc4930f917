package org.claimgraph.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The graph as one page reads it: names, values, links.
 *
 * @param graph what is read
 * @param top the relative URL of the server's first page, which ends in a slash
 */
public record Reading(Graph graph, String top) {
  /** Names with numbers in them in the order of the numbers. */
  public static final Comparator<Node> ORDER = Comparator.comparing(Reading::sortable);

  /** What the thing is called, else its IRI as short as may be; of a literal, its text. */
  public String label(Node thing) {
    return text(thing, RDFS.Nodes.label).orElseGet(() -> Prefixes.name(thing));
  }

  /** A link to the thing under its own name. */
  public Link link(Node thing) {
    return link(thing, label(thing));
  }

  /** A link to the thing; things of ours are on this server, whatever its name. */
  public Link link(Node thing, String words) {
    if (thing.isTripleTerm()) {
      Triple term = thing.getTriple();
      return Link.words(
          "%s – %s – %s"
              .formatted(
                  label(term.getSubject()), label(term.getPredicate()), label(term.getObject())));
    }
    if (!thing.isURI()) {
      return Link.words(words);
    }
    String iri = thing.getURI();
    return iri.startsWith(Prefixes.BASE)
        ? new Link(top + iri.substring(Prefixes.BASE.length()), words, false)
        : new Link(iri, words, true);
  }

  /** Links to all that the thing has under this property. */
  public List<Link> links(Node thing, Node property) {
    return objects(thing, property).map(this::link).toList();
  }

  /** All that the thing has under this property, in the order of names. */
  public Stream<Node> objects(Node thing, Node property) {
    return graph.stream(thing, property, Node.ANY).map(Triple::getObject).sorted(ORDER);
  }

  /** All that has the thing under this property, in the order of names. */
  public Stream<Node> subjects(Node property, Node thing) {
    return graph.stream(Node.ANY, property, thing).map(Triple::getSubject).sorted(ORDER);
  }

  /** The texts that the thing has under this property. */
  public List<String> texts(Node thing, Node property) {
    return objects(thing, property)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .toList();
  }

  /** The first of the texts that the thing has under this property. */
  public Optional<String> text(Node thing, Node property) {
    return thing.isLiteral() ? Optional.empty() : texts(thing, property).stream().findFirst();
  }

  /** The first thing that the thing has under this property. */
  public Optional<Node> one(Node thing, Node property) {
    return objects(thing, property).findFirst();
  }

  /** Whether the thing has this under this property. */
  public boolean has(Node thing, Node property, Node value) {
    return graph.contains(thing, property, value);
  }

  private static String sortable(Node node) {
    StringBuilder sortable = new StringBuilder();
    StringBuilder number = new StringBuilder();
    for (char each : (node + "/").toCharArray()) {
      if (Character.isDigit(each)) {
        number.append(each);
      } else {
        if (!number.isEmpty()) {
          sortable.append("0".repeat(Math.max(0, 8 - number.length()))).append(number);
          number.setLength(0);
        }
        sortable.append(each);
      }
    }
    return sortable.toString();
  }
}
