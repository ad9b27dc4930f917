package org.claimgraph.site.page;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.publish.DocumentFormat;
import org.claimgraph.site.Reading;
import org.claimgraph.vocabulary.Cg;
import org.claimgraph.vocabulary.Prefixes;

/**
 * What of a page can be taken along.
 *
 * @param iri the thing's IRI, which is the same on every server
 * @param alternates the files in which it may be had
 * @param citation how to cite it
 * @param bibtex the same as BibTeX
 * @param query a query that shows what is said of it
 */
public record Take(
    String iri, List<Alternate> alternates, String citation, String bibtex, String query) {

  /** A file: its address relative to the page, its media type, its short name. */
  public record Alternate(String url, String mediaType, String name) {}

  /** What can be taken along of the page of this thing, under this title. */
  public static Take of(Node thing, String title, String version, Reading reading) {
    String iri = thing.getURI();
    String shown = version.substring(0, 12);
    String after = sources(reading);
    String citation =
        "“%s”, in Claimgraph (data version %s)%s. %s".formatted(title, shown, after, iri);
    String bibtex =
        """
        @misc{claimgraph-%s-%s,
          title = {{%s}},
          howpublished = {Claimgraph, data version %s},
          note = {%s},
          url = {%s}
        }"""
            .formatted(
                iri.substring(Prefixes.BASE.length()).replaceAll("[^A-Za-z0-9]+", "-"),
                shown,
                title.replaceAll("[{}\\\\]", ""),
                version,
                after.replaceFirst("^, ", ""),
                iri);
    return new Take(iri, alternates(iri), citation, bibtex, query(iri));
  }

  /** The same with another query. */
  Take with(String other) {
    return new Take(iri, alternates, citation, bibtex, other);
  }

  /** The files beside the address of this thing. */
  private static List<Alternate> alternates(String iri) {
    String last = iri.substring(iri.lastIndexOf('/') + 1);
    return DocumentFormat.GRAPHS.stream()
        .map(
            format ->
                new Alternate(
                    last.isEmpty() ? "?format=" + format.suffix() : last + "." + format.suffix(),
                    format.mediaType(),
                    name(format)))
        .toList();
  }

  private static String name(DocumentFormat format) {
    return switch (format) {
      case HTML -> "HTML";
      case JSON_LD -> "JSON-LD";
      case N_QUADS -> "N-Quads";
      case N_TRIPLES -> "N-Triples";
      case RDF_XML -> "RDF/XML";
      case TRIG -> "TriG";
      case TURTLE -> "Turtle";
    };
  }

  /** The reports with their authors: “, after K. Strachota, …”. */
  private static String sources(Reading reading) {
    String reports =
        reading
            .subjects(RDF.Nodes.type, Cg.Report)
            .map(
                report ->
                    reading
                            .objects(report, DCTerms.creator.asNode())
                            .map(reading::label)
                            .collect(Collectors.joining(", "))
                        + ", "
                        + reading.label(report))
            .collect(Collectors.joining("; "));
    return reports.isEmpty() ? "" : ", after " + reports;
  }

  private static String query(String iri) {
    return """
    PREFIX cg: <https://w3id.org/claimgraph/ontology#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

    SELECT ?claim ?says ?certainty ?gloss
    WHERE {
        { << <%1$s> ?property ?value ~ ?claim >> cg:assertedBy ?says }
        UNION
        { << ?subject ?property <%1$s> ~ ?claim >> cg:assertedBy ?says }
        ?claim cg:certainty ?certainty ;
            skos:definition ?gloss .
    }
    ORDER BY ?claim
    """
        .formatted(iri);
  }
}
