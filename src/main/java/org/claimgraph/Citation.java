package org.claimgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.evidence.Sentence;
import org.claimgraph.evidence.TextOfReport;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Claims in words: who says them, how firmly, on what basis, and where they stand.
 *
 * @param graph the graph that holds them
 * @param reports the reports that they are from
 */
record Citation(Graph graph, List<TextOfReport> reports) {

  /** The line for one thing said of a claim. */
  static String line(String key, String value) {
    return "%-15s%s".formatted(key, value);
  }

  /** What is to be said of the claim, one thing a line; not the words of its sentence. */
  List<String> lines(Node claim) {
    List<String> lines = new ArrayList<>();
    lines.add(Prefixes.name(claim));
    lines.add(texts(claim, SKOS.definition.asNode()));
    add(lines, "withdrawn", texts(claim, Cg.withdrawnBecause));
    add(lines, "instead", names(claim, DCTerms.isReplacedBy.asNode()));
    add(lines, "proposition", proposition(claim));
    add(lines, "said by", names(claim, Cg.assertedBy));
    add(lines, "reported by", names(claim, Cg.reportedBy));
    add(lines, "how firmly", names(claim, Cg.certainty) + ", " + names(claim, Cg.polarity));
    add(lines, "on what basis", names(claim, Cg.basis));
    add(lines, "hedge", texts(claim, Cg.hedge));
    add(lines, "only during", names(claim, Cg.during));
    add(lines, "only in", names(claim, Cg.within));
    add(lines, "only so far", texts(claim, Cg.extent));
    add(lines, "inferred", texts(claim, Cg.inferenceNote));
    if (graph.contains(claim, Cg.contested, Node.ANY)) {
      add(lines, "contested", "yes, by another voice or claim");
    }
    sentences(claim).forEach(sentence -> addPlace(lines, sentence));
    objects(claim, Cg.cites).forEach(work -> add(lines, "cites", work(claim, work)));
    return lines;
  }

  /** The sentences on which the claim rests. */
  List<Sentence> sentences(Node claim) {
    return objects(claim, Cg.evidence)
        .flatMap(sentence -> reports.stream().flatMap(one -> one.sentence(sentence).stream()))
        .toList();
  }

  /** The report that has the sentence. */
  TextOfReport report(Sentence sentence) {
    return reports.stream()
        .filter(report -> report.sentence(sentence.iri()).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private void addPlace(List<String> lines, Sentence sentence) {
    TextOfReport report = report(sentence);
    add(lines, "stands in", names(report.iri(), DCTerms.creator.asNode()) + ": " + report.title());
    String kind = sentence.kind() == Sentence.Kind.BODY ? "" : sentence.kind().words() + ", ";
    add(lines, "", kind + sentence.position().words() + " (" + Prefixes.name(sentence.iri()) + ")");
  }

  private String proposition(Node claim) {
    return objects(claim, RDF.Nodes.reifies)
        .filter(Node::isTripleTerm)
        .map(Node::getTriple)
        .map(this::words)
        .collect(Collectors.joining("; "));
  }

  private String words(Triple proposition) {
    return "%s | %s | %s"
        .formatted(
            name(proposition.getSubject()),
            name(proposition.getPredicate()),
            name(proposition.getObject()));
  }

  /** The work as the footnote prints it, and the footnote's number. */
  private String work(Node claim, Node work) {
    String parts =
        Stream.of(
                texts(work, Cg.authorLine),
                name(work),
                names(work, DCTerms.isPartOf.asNode()),
                texts(work, DCTerms.identifier.asNode()),
                names(work, DCTerms.publisher.asNode()),
                texts(work, Cg.placeOfPublication),
                texts(work, DCTerms.issued.asNode()),
                texts(work, Cg.website))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    String footnotes =
        objects(claim, Cg.evidence)
            .flatMap(sentence -> footnotes(sentence))
            .filter(note -> graph.contains(note, DCTerms.references.asNode(), work))
            .map(note -> texts(note, Cg.ordinal))
            .collect(Collectors.joining(", "));
    return footnotes.isEmpty() ? parts : parts + " (footnote " + footnotes + ")";
  }

  /** The footnotes whose marks stand in the sentence, and the one that it stands in. */
  private Stream<Node> footnotes(Node sentence) {
    return Stream.concat(
        objects(sentence, Cg.footnote), objects(sentence, DCTerms.isPartOf.asNode()));
  }

  private String names(Node subject, Node predicate) {
    return objects(subject, predicate).map(this::name).collect(Collectors.joining(", "));
  }

  private String texts(Node subject, Node predicate) {
    return objects(subject, predicate)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.joining("; "));
  }

  private String name(Node node) {
    return objects(node, RDFS.Nodes.label)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElseGet(() -> Prefixes.name(node));
  }

  private Stream<Node> objects(Node subject, Node predicate) {
    return graph.stream(subject, predicate, Node.ANY)
        .map(Triple::getObject)
        .sorted(Comparator.comparing(Node::toString));
  }

  private static void add(List<String> lines, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(line(key, value));
    }
  }
}
