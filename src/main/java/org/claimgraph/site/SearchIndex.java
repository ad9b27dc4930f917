package org.claimgraph.site;

import static java.util.Comparator.comparingInt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.site.page.SearchPage;
import org.claimgraph.vocabulary.Cg;

/**
 * Names and glosses, to be searched by words. Case and accents do not count; each word must occur
 * somewhere in what is said of one thing.
 */
public final class SearchIndex {
  /** The place of a gloss among a thing's texts; names come before it. */
  private static final int GLOSS = 3;

  private final Reading reading;
  private final List<Entry> entries;

  private SearchIndex(Reading reading, List<Entry> entries) {
    this.reading = reading;
    this.entries = entries;
  }

  /** The texts of one thing, as they are and as they are searched. */
  private record Entry(Node thing, List<Line> lines, String all) {
    static Entry of(Node thing, List<Line> lines) {
      return new Entry(
          thing, lines, lines.stream().map(Line::folded).collect(Collectors.joining("\n")));
    }
  }

  private record Line(int place, String text, String folded) {}

  /** The index of what the query {@code names} finds. */
  static SearchIndex of(PageQueries queries) {
    Map<Node, List<Line>> lines = new LinkedHashMap<>();
    for (Binding row : queries.rows("names")) {
      int place = Integer.parseInt(row.get("place").getLiteralLexicalForm());
      String text = row.get("text").getLiteralLexicalForm();
      lines
          .computeIfAbsent(row.get("thing"), thing -> new ArrayList<>())
          .add(new Line(place, text, folded(text)));
    }
    List<Entry> entries =
        lines.entrySet().stream().map(each -> Entry.of(each.getKey(), each.getValue())).toList();
    return new SearchIndex(new Reading(queries.dataset().getDefaultGraph(), ""), entries);
  }

  /** What has all these words: exact names first, then names, then glosses. */
  public List<SearchPage.Hit> find(String words, String top) {
    List<String> wanted = Arrays.stream(folded(words).strip().split("\\s+")).toList();
    String phrase = String.join(" ", wanted);
    Reading there = new Reading(reading.graph(), top);
    return entries.stream()
        .filter(entry -> wanted.stream().allMatch(entry.all()::contains))
        .sorted(comparingInt(entry -> rank(entry, phrase)))
        .map(entry -> hit(entry, there))
        .toList();
  }

  private static int rank(Entry entry, String phrase) {
    return entry.lines.stream()
        .mapToInt(
            line -> {
              if (line.place < GLOSS && line.folded.equals(phrase)) {
                return 0;
              }
              return line.folded.contains(phrase)
                  ? line.place + (line.folded.startsWith(phrase) ? 0 : GLOSS)
                  : 3 * GLOSS;
            })
        .min()
        .orElse(4 * GLOSS);
  }

  private static SearchPage.Hit hit(Entry entry, Reading reading) {
    boolean isClaim = reading.has(entry.thing, RDF.Nodes.type, Cg.Claim);
    String gloss =
        entry.lines.stream()
            .filter(line -> line.place == GLOSS)
            .map(Line::text)
            .findFirst()
            .orElse("");
    Link link = isClaim ? reading.link(entry.thing, gloss) : reading.link(entry.thing);
    String says =
        reading.links(entry.thing, Cg.assertedBy).stream()
            .map(Link::text)
            .collect(Collectors.joining(", "));
    return new SearchPage.Hit(
        link, kind(entry.thing), isClaim ? says : gloss, isContested(entry.thing, reading));
  }

  private static boolean isContested(Node thing, Reading reading) {
    return Stream.concat(Stream.of(thing), reading.subjects(RDF.Nodes.subject, thing))
        .anyMatch(claim -> reading.has(claim, Cg.contested, Node.ANY));
  }

  /** The kind of thing, as its IRI says it. */
  private static String kind(Node thing) {
    String iri = thing.getURI();
    String above = iri.substring(0, iri.lastIndexOf('/'));
    return iri.contains("#") ? "term" : above.substring(above.lastIndexOf('/') + 1);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
