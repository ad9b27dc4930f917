package org.claimgraph.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.vocabulary.Cg;

/**
 * A report as the graph has it: its sentences in the order of the plain text, without their words.
 *
 * @param iri the report's name in the graph
 * @param title its title
 * @param digest SHA-256 of its plain-text file, in lower-case hexadecimal digits
 * @param sentences its sentences, by where they start
 */
public record TextOfReport(Node iri, String title, String digest, List<Sentence> sentences) {

  /** The reports that the graph describes, sorted by name. */
  public static List<TextOfReport> in(Graph graph) {
    return graph.stream(Node.ANY, RDF.Nodes.type, Cg.Report)
        .map(triple -> of(graph, triple.getSubject()))
        .sorted(Comparator.comparing(TextOfReport::name))
        .toList();
  }

  /** The report's local name, such as {@code strachota}. */
  public String name() {
    return iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1);
  }

  /** The sentence of this name in the graph, if the report has it. */
  public Optional<Sentence> sentence(Node sentence) {
    return sentences.stream().filter(one -> one.iri().equals(sentence)).findFirst();
  }

  /** The ordinals of all footnotes whose marks stand in the sentences. */
  Set<Integer> marks() {
    return sentences.stream().flatMap(one -> one.footnotes().stream()).collect(Collectors.toSet());
  }

  private static TextOfReport of(Graph graph, Node report) {
    List<Sentence> sentences =
        parts(graph, report)
            .filter(part -> graph.contains(part, Cg.span, Node.ANY))
            .map(part -> sentence(graph, part))
            .sorted(Comparator.comparingInt(one -> one.spans().getFirst().start()))
            .toList();
    String title = text(graph, report, RDFS.Nodes.label);
    return new TextOfReport(report, title, text(graph, report, Cg.digest), sentences);
  }

  private static Stream<Node> parts(Graph graph, Node whole) {
    return graph.stream(Node.ANY, DCTerms.isPartOf.asNode(), whole)
        .map(triple -> triple.getSubject())
        .flatMap(part -> Stream.concat(Stream.of(part), parts(graph, part)));
  }

  private static Sentence sentence(Graph graph, Node iri) {
    List<Span> spans =
        objects(graph, iri, Cg.span)
            .map(span -> span(graph, span))
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    Set<Integer> footnotes =
        objects(graph, iri, Cg.footnote)
            .map(note -> number(graph, note, Cg.ordinal))
            .collect(Collectors.toSet());
    var types = objects(graph, iri, RDF.Nodes.type).collect(Collectors.toSet());
    return new Sentence(iri, Sentence.Kind.of(types), position(graph, iri), spans, footnotes);
  }

  private static Span span(Graph graph, Node iri) {
    return new Span(
        iri.getURI().substring(iri.getURI().lastIndexOf('/') + 1),
        number(graph, iri, Cg.start),
        number(graph, iri, Cg.end),
        number(graph, iri, Cg.length),
        text(graph, iri, Cg.digest));
  }

  private static Position position(Graph graph, Node sentence) {
    List<Node> holders = holders(graph, sentence).toList();
    String heading =
        holder(graph, holders, Cg.Section)
            .map(section -> text(graph, section, RDFS.Nodes.label))
            .orElse("");
    return new Position(
        ordinal(graph, holders, Cg.Section),
        heading,
        ordinal(graph, holders, Cg.Paragraph),
        ordinal(graph, holders, Cg.Footnote),
        number(graph, sentence, Cg.ordinal));
  }

  private static Stream<Node> holders(Graph graph, Node part) {
    return objects(graph, part, DCTerms.isPartOf.asNode())
        .flatMap(whole -> Stream.concat(Stream.of(whole), holders(graph, whole)));
  }

  private static OptionalInt ordinal(Graph graph, List<Node> holders, Node type) {
    return holder(graph, holders, type)
        .map(holder -> OptionalInt.of(number(graph, holder, Cg.ordinal)))
        .orElse(OptionalInt.empty());
  }

  private static Optional<Node> holder(Graph graph, List<Node> holders, Node type) {
    return holders.stream()
        .filter(holder -> graph.contains(holder, RDF.Nodes.type, type))
        .findFirst();
  }

  private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY).map(triple -> triple.getObject());
  }

  private static int number(Graph graph, Node subject, Node predicate) {
    return Integer.parseInt(text(graph, subject, predicate));
  }

  /**
   * The text of the subject's value.
   *
   * @throws IllegalArgumentException the subject has no such value
   */
  private static String text(Graph graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no %s".formatted(subject.getURI(), predicate.getURI())));
  }
}
