package org.claimgraph.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;
import org.claimgraph.site.claim.ClaimView;
import org.claimgraph.site.claim.SentenceView;
import org.claimgraph.vocabulary.Cg;

/**
 * The page of a report or a part of it: its sentences as numbered marks, with their claims.
 *
 * @param title what the part is called
 * @param above what it is part of, the report first
 * @param words its words, if it is one sentence and its words may be shown; else empty
 * @param sections its sections, in reading order
 * @param before the part before it, if there is one
 * @param after the part after it, if there is one
 * @param take what can be taken along
 * @param thing what is said about it and recorded of it
 */
public record TextPage(
    String title,
    List<Link> above,
    String words,
    List<Section> sections,
    List<Link> before,
    List<Link> after,
    Take take,
    ThingPage thing) {

  /** A section, or the title, or the footnotes, and what stands in it. */
  public record Section(Link name, List<Paragraph> paragraphs) {}

  /** A paragraph or footnote; its name is empty for headings, titles and pull quotes. */
  public record Paragraph(Link name, List<Entry> entries) {}

  /** A sentence with its claims, which are left out in the outline of a whole report. */
  public record Entry(SentenceView sentence, List<ClaimView> claims) {}

  /** The page of this part of a report. */
  public static TextPage of(Node part, PageSource source, String top) {
    Reading reading = source.reading(top);
    String title = reading.label(part);
    boolean isWhole = reading.one(part, DCTerms.isPartOf.asNode()).isEmpty();
    List<Entry> entries =
        source.queries().rows("sentences", part).stream()
            .map(row -> entry(row, isWhole, source, top))
            .toList();
    return new TextPage(
        title,
        above(part, reading),
        source.words(part).orElse(""),
        sections(entries),
        beside(part, -1, source, reading),
        beside(part, +1, source, reading),
        Take.of(part, title, source.snapshot().version(), reading),
        ThingPage.of(part, source, top));
  }

  private static Entry entry(Binding row, boolean isWhole, PageSource source, String top) {
    List<Node> claims =
        isWhole
            ? List.of()
            : source.queries().nodes("claims-in-sentence", row.get("sentence"), "claim");
    return new Entry(SentenceView.of(row, source, top), source.claims(top).of(claims));
  }

  private static List<Section> sections(List<Entry> entries) {
    Map<Link, Map<Link, List<Entry>>> tree = new LinkedHashMap<>();
    for (Entry entry : entries) {
      tree.computeIfAbsent(entry.sentence.section(), name -> new LinkedHashMap<>())
          .computeIfAbsent(entry.sentence.paragraph(), name -> new ArrayList<>())
          .add(entry);
    }
    return tree.entrySet().stream()
        .map(section -> new Section(section.getKey(), paragraphs(section.getValue())))
        .toList();
  }

  private static List<Paragraph> paragraphs(Map<Link, List<Entry>> entries) {
    return entries.entrySet().stream()
        .map(each -> new Paragraph(each.getKey(), each.getValue()))
        .toList();
  }

  private static List<Link> above(Node part, Reading reading) {
    List<Link> above = new ArrayList<>();
    reading
        .one(part, DCTerms.isPartOf.asNode())
        .ifPresent(
            whole -> {
              above.addAll(above(whole, reading));
              above.add(reading.link(whole));
            });
    return above;
  }

  /** The part of the same kind so many steps further in its report. */
  private static List<Link> beside(Node part, int steps, PageSource source, Reading reading) {
    List<Node> all = source.queries().nodes("parts-like", part, "part");
    int place = all.indexOf(part);
    return IntStream.of(place + steps)
        .filter(next -> place >= 0 && next >= 0 && next < all.size())
        .mapToObj(all::get)
        .map(reading::link)
        .toList();
  }

  /** Whether the thing is a report or a part of one. */
  public static boolean fits(Node thing, Reading reading) {
    return reading.has(thing, RDF.Nodes.type, Cg.TextUnit)
        || reading.has(thing, RDF.Nodes.type, Cg.Report);
  }
}
