package org.claimgraph.site.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;
import org.claimgraph.site.claim.ClaimView;
import org.claimgraph.site.claim.ClaimViews;
import org.claimgraph.vocabulary.Cg;

/**
 * The page of a claim: who says it, how firmly, where, and which claims belong to it.
 *
 * @param claim the claim
 * @param sentences the sentences on which it rests, with their words where these may be shown
 * @param near the claims that belong to it
 * @param record all that is recorded of it
 * @param polarity whether it is affirmed, denied or left open
 * @param replacement what stands instead of it, if it was withdrawn
 * @param take what can be taken along
 */
public record ClaimPage(
    ClaimView claim,
    List<Quoted> sentences,
    List<ClaimGroup> near,
    List<Fact> record,
    Link polarity,
    List<Link> replacement,
    Take take) {

  /** A place and the words that stand there; the words are empty where they may not be shown. */
  public record Quoted(ClaimView.Place place, String words, List<Link> footnotes) {}

  /** How claims belong to a claim, and in which words. */
  private record Relation(String name, String heading) {}

  private static final List<Relation> RELATIONS =
      List.of(
          new Relation("same", "The same proposition, by others or elsewhere"),
          new Relation("rival", "Rival values, by other voices"),
          new Relation("about", "Claims about this claim"),
          new Relation("from", "What this claim is said to support, dispute or show"));

  /** The page of this claim. */
  public static ClaimPage of(Node claim, PageSource source, String top) {
    Reading reading = source.reading(top);
    ClaimViews views = source.claims(top);
    ClaimView view = views.of(claim);
    return new ClaimPage(
        view,
        reading.objects(claim, Cg.evidence).map(each -> quoted(each, source, reading)).toList(),
        near(source.queries().rows("claims-near", claim), views),
        Fact.of(source.queries().rows("facts", claim), "value", reading),
        reading.one(claim, Cg.polarity).map(reading::link).orElse(new Link("", "", false)),
        reading.links(claim, DCTerms.isReplacedBy.asNode()),
        Take.of(claim, view.gloss().text(), source.snapshot().version(), reading));
  }

  private static Quoted quoted(Node sentence, PageSource source, Reading reading) {
    return new Quoted(
        new ClaimView.Place(reading.link(sentence), source.places().of(sentence)),
        source.words(sentence).orElse(""),
        reading.links(sentence, Cg.footnote));
  }

  private static List<ClaimGroup> near(List<Binding> rows, ClaimViews views) {
    return RELATIONS.stream()
        .map(
            relation ->
                new ClaimGroup(
                    relation.name,
                    relation.heading,
                    views.of(
                        rows.stream()
                            .filter(
                                row ->
                                    row.get("relation")
                                        .getLiteralLexicalForm()
                                        .equals(relation.name))
                            .map(row -> row.get("claim"))
                            .toList())))
        .filter(group -> !group.claims().isEmpty())
        .toList();
  }
}
