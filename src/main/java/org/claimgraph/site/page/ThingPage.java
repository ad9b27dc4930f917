package org.claimgraph.site.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;
import org.claimgraph.site.claim.ClaimViews;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The page of a thing: what is said about it, and by whom, before what else is known.
 *
 * @param title what it is called
 * @param otherNames its other names
 * @param kinds its most special classes
 * @param definition what it is, in our words; empty where its name says enough
 * @param take what can be taken along
 * @param says what it says itself, if it is a voice
 * @param account the account of this voice; its address is empty if it has none
 * @param held if it is a graph, the statements in it, or the first of them
 * @param about what is said about it
 * @param uses what it limits, or what rests on it
 * @param plain what a report's author says flatly of it
 * @param plainOf of what else a report's author says it flatly
 * @param record its classes, parts and other records
 * @param added what we added from elsewhere
 * @param mentions what else refers to it
 */
public record ThingPage(
    String title,
    List<String> otherNames,
    List<Link> kinds,
    String definition,
    Take take,
    List<ClaimGroup> says,
    Link account,
    List<Statement> held,
    List<ClaimGroup> about,
    List<ClaimGroup> uses,
    List<Fact> plain,
    List<Fact> plainOf,
    List<Fact> record,
    List<Fact> added,
    List<Fact> mentions) {

  /** Whether a claim about it is contested. */
  public boolean isContested() {
    return about.stream().anyMatch(ClaimGroup::isContested);
  }

  /** The page of this thing. */
  public static ThingPage of(Node thing, PageSource source, String top) {
    Reading reading = source.reading(top);
    ClaimViews views = source.claims(top);
    String title = reading.label(thing);
    List<Binding> facts = source.queries().rows("facts", thing);
    List<Binding> mentions = source.queries().rows("mentions", thing);
    return new ThingPage(
        title,
        reading.texts(thing, SKOS.altLabel.asNode()),
        kinds(thing, reading),
        String.join(" ", reading.texts(thing, SKOS.definition.asNode())),
        Take.of(thing, title, source.snapshot().version(), reading),
        ClaimGroup.byProperty(source.queries().rows("claims-by", thing), views),
        account(thing, reading),
        Statement.of(source.queries().rows("graph", thing), reading),
        ClaimGroup.byProperty(source.queries().rows("claims-about", thing), views),
        ClaimGroup.byProperty(source.queries().rows("claims-using", thing), views),
        facts(facts, "plain", "value", reading),
        facts(mentions, "plain", "subject", reading),
        facts(facts, "record", "value", reading),
        facts(facts, "added", "value", reading),
        facts(mentions, "record", "subject", reading));
  }

  private static List<Fact> facts(
      List<Binding> rows, String kind, String variable, Reading reading) {
    return Fact.of(
        rows.stream().filter(row -> row.get("kind").getLiteralLexicalForm().equals(kind)).toList(),
        variable,
        reading);
  }

  /** Its classes without those that follow from others. */
  private static List<Link> kinds(Node thing, Reading reading) {
    List<Node> all = new ArrayList<>(reading.objects(thing, RDF.Nodes.type).toList());
    all.removeIf(kind -> !kind.getURI().startsWith(Prefixes.CG));
    List<Node> above =
        all.stream().flatMap(kind -> reading.objects(kind, RDFS.subClassOf.asNode())).toList();
    all.removeAll(above);
    return all.stream().map(reading::link).toList();
  }

  private static Link account(Node thing, Reading reading) {
    return reading
        .one(thing, Cg.account)
        .map(account -> reading.link(account, "account of " + reading.label(thing)))
        .orElse(new Link("", "", false));
  }
}
