package org.claimgraph.site.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.site.Link;
import org.claimgraph.site.Reading;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Makes claims ready to be shown.
 *
 * @param reading the graph that holds them
 * @param places where sentences stand
 */
public record ClaimViews(Reading reading, Places places) {

  private static final Node DENIED = NodeFactory.createURI(Prefixes.SCHEMES + "polarity/denied");
  private static final Node LEFT_OPEN =
      NodeFactory.createURI(Prefixes.SCHEMES + "polarity/left-open");

  /** These claims in the order of the report. */
  public List<ClaimView> of(Collection<Node> claims) {
    return claims.stream().distinct().sorted(Reading.ORDER).map(this::of).toList();
  }

  /** This claim. */
  public ClaimView of(Node claim) {
    String gloss = reading.text(claim, SKOS.definition.asNode()).orElse(Prefixes.name(claim));
    return new ClaimView(
        claim.getURI().substring(claim.getURI().lastIndexOf('/') + 1),
        reading.link(claim, gloss),
        kinds(claim),
        reading.links(claim, Cg.assertedBy),
        verb(claim),
        reading.links(claim, Cg.reportedBy),
        proposition(claim),
        strength(claim),
        reading.objects(claim, Cg.evidence).map(this::place).toList(),
        reading.links(claim, Cg.cites),
        reading.has(claim, Cg.contested, Node.ANY),
        inference(claim),
        String.join("; ", reading.texts(claim, Cg.withdrawnBecause)));
  }

  private ClaimView.Place place(Node sentence) {
    return new ClaimView.Place(reading.link(sentence), places.of(sentence));
  }

  private List<Link> kinds(Node claim) {
    return reading
        .objects(claim, RDF.Nodes.type)
        .filter(kind -> reading.has(kind, RDFS.subClassOf.asNode(), Cg.Claim))
        .map(reading::link)
        .toList();
  }

  private String verb(Node claim) {
    boolean many = reading.objects(claim, Cg.assertedBy).count() > 1;
    if (reading.has(claim, Cg.polarity, DENIED)) {
      return many ? "deny" : "denies";
    }
    if (reading.has(claim, Cg.polarity, LEFT_OPEN)) {
      return many ? "leave open" : "leaves open";
    }
    return many ? "say" : "says";
  }

  private ClaimView.Proposition proposition(Node claim) {
    return new ClaimView.Proposition(
        part(claim, RDF.Nodes.subject),
        part(claim, RDF.Nodes.predicate),
        part(claim, RDF.Nodes.object));
  }

  private Link part(Node claim, Node property) {
    return reading.one(claim, property).map(this::named).orElse(new Link("", "", false));
  }

  /** A claim in a proposition goes by its gloss, for its name says nothing. */
  private Link named(Node part) {
    return reading
        .text(part, SKOS.definition.asNode())
        .filter(gloss -> reading.has(part, RDF.Nodes.type, Cg.Claim))
        .map(gloss -> reading.link(part, gloss))
        .orElseGet(() -> reading.link(part));
  }

  private ClaimView.Strength strength(Node claim) {
    List<Link> scope = new ArrayList<>();
    Stream.of(Cg.during, Cg.within)
        .flatMap(property -> reading.objects(claim, property))
        .map(reading::link)
        .forEach(scope::add);
    reading
        .texts(claim, Cg.extent)
        .forEach(words -> scope.add(new Link("", "“" + words + "”", false)));
    return new ClaimView.Strength(
        part(claim, Cg.certainty),
        reading.one(claim, Cg.certainty).map(this::rank).orElse(0),
        part(claim, Cg.basis),
        reading.texts(claim, Cg.hedge),
        scope);
  }

  private int rank(Node certainty) {
    return reading.text(certainty, Cg.rank).map(Integer::parseInt).orElse(0);
  }

  private String inference(Node claim) {
    return String.join(" ", reading.texts(claim, Cg.inferenceNote));
  }
}
