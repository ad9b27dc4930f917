package org.claimgraph.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The ontology, to be read from top to bottom.
 *
 * @param definition what it is for
 * @param version its version
 * @param classes the classes
 * @param propositions the properties of propositions
 * @param properties the other properties
 * @param schemes the values of each scheme
 * @param take what can be taken along
 */
public record OntologyPage(
    String definition,
    String version,
    List<Term> classes,
    List<Term> propositions,
    List<Term> properties,
    List<Scheme> schemes,
    Take take) {

  /**
   * A term.
   *
   * @param id its name within the page
   * @param name its prefixed name
   * @param texts definition, examples and notes
   * @param above the terms that it is more special than
   * @param subjects the class of its subjects, for a property
   * @param objects the class of its objects, for a property
   * @param rivalling whether different values by different voices make it contested
   */
  public record Term(
      String id,
      String name,
      String label,
      Texts texts,
      List<Link> above,
      List<Link> subjects,
      List<Link> objects,
      boolean rivalling) {}

  /** What is said of a term in words. */
  public record Texts(String definition, List<String> examples, List<String> notes) {}

  /** The values of a scheme. */
  public record Scheme(Link link, String definition, List<Term> values) {}

  /** The page of the ontology with this IRI. */
  public static OntologyPage of(Node ontology, PageSource source, String top) {
    Reading reading = source.reading(top);
    List<Binding> terms = source.queries().rows("terms");
    return new OntologyPage(
        String.join(" ", reading.texts(ontology, SKOS.definition.asNode())),
        reading.text(ontology, OWL2.versionInfo.asNode()).orElse(""),
        terms("class", terms, reading),
        terms("proposition", terms, reading),
        terms("property", terms, reading),
        schemes(source.queries().rows("concepts"), reading),
        Take.of(ontology, reading.label(ontology), source.snapshot().version(), reading));
  }

  private static List<Term> terms(String kind, List<Binding> rows, Reading reading) {
    return rows.stream()
        .filter(row -> row.get("kind").getLiteralLexicalForm().equals(kind))
        .map(row -> term(row.get("term"), reading))
        .toList();
  }

  private static Term term(Node term, Reading reading) {
    List<Link> above = new ArrayList<>(reading.links(term, RDFS.subClassOf.asNode()));
    above.addAll(reading.links(term, RDFS.subPropertyOf.asNode()));
    List<Link> subjects = new ArrayList<>(reading.links(term, Cg.subjectClass));
    subjects.addAll(reading.links(term, RDFS.domain.asNode()));
    List<Link> objects = new ArrayList<>(reading.links(term, Cg.objectClass));
    objects.addAll(reading.links(term, RDFS.range.asNode()));
    String iri = term.getURI();
    return new Term(
        iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1),
        Prefixes.name(term),
        reading.label(term),
        texts(term, reading),
        above,
        subjects,
        objects,
        reading.has(term, Cg.rivalling, Node.ANY));
  }

  private static Texts texts(Node term, Reading reading) {
    return new Texts(
        String.join(" ", reading.texts(term, SKOS.definition.asNode())),
        reading.texts(term, SKOS.example.asNode()),
        reading.texts(term, SKOS.scopeNote.asNode()));
  }

  private static List<Scheme> schemes(List<Binding> rows, Reading reading) {
    Map<Node, List<Term>> values = new LinkedHashMap<>();
    for (Binding row : rows) {
      values
          .computeIfAbsent(row.get("scheme"), scheme -> new ArrayList<>())
          .add(term(row.get("term"), reading));
    }
    return values.entrySet().stream()
        .map(
            scheme ->
                new Scheme(
                    reading.link(scheme.getKey()),
                    String.join(" ", reading.texts(scheme.getKey(), SKOS.definition.asNode())),
                    scheme.getValue()))
        .toList();
  }
}
