package org.claimgraph.site;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * What every page says of the site.
 *
 * @param version the data version
 * @param claims number of claims, as text
 * @param licence the address of the licence
 * @param licenceName what the licence is called
 * @param words whether the words of sentences are shown, from a reader's own copy
 * @param reports the reports, with addresses from the first page
 */
public record SiteFacts(
    String version,
    String claims,
    String licence,
    String licenceName,
    boolean words,
    List<Link> reports) {
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("https://creativecommons\\.org/licenses/([a-z-]+)/([0-9.]+)/");

  private static final Node ONTOLOGY = NodeFactory.createURI(Prefixes.BASE + "ontology");

  /** The facts of this site. */
  static SiteFacts of(PageSource source) {
    Reading reading = source.reading("");
    String licence = reading.one(ONTOLOGY, DCTerms.license.asNode()).map(Node::getURI).orElse("");
    return new SiteFacts(
        source.snapshot().version(),
        "%,d".formatted(source.snapshot().claims()),
        licence,
        name(licence),
        !source.words().isEmpty(),
        reading.subjects(RDF.Nodes.type, Cg.Report).map(reading::link).toList());
  }

  /** The short name of a Creative Commons licence, such as {@code CC BY 4.0}; else its address. */
  private static String name(String licence) {
    Matcher known = CREATIVE_COMMONS.matcher(licence);
    return known.matches()
        ? "CC %s %s".formatted(known.group(1).toUpperCase(Locale.ROOT), known.group(2))
        : licence;
  }
}
