package org.claimgraph.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format in which a document can be sent; the first that a client takes as gladly is sent. */
public enum DocumentFormat {
  /** Turtle. */
  TURTLE("text/turtle", "ttl", true, "turtle", "application/x-turtle"),
  /** JSON-LD, with the context of the project. */
  JSON_LD("application/ld+json", "jsonld", false, "json-ld", "application/json", "json"),
  /** TriG: as Turtle, but named graphs can stand in it. */
  TRIG("application/trig", "trig", true),
  /** N-Triples. */
  N_TRIPLES("application/n-triples", "nt", true),
  /** N-Quads: as N-Triples, but named graphs can stand in it. */
  N_QUADS("application/n-quads", "nq", true, "n-quads"),
  /** RDF/XML. */
  RDF_XML("application/rdf+xml", "rdf", false, "xml"),
  /** A page for people. */
  HTML("text/html", "html", false);

  /** Those that a program reads. */
  public static final List<DocumentFormat> GRAPHS =
      Arrays.stream(values()).filter(format -> format != HTML).toList();

  /** All. */
  public static final List<DocumentFormat> ALL = List.of(values());

  private final String mediaType;
  private final String suffix;
  private final boolean carriesTripleTerms;
  private final String otherNames;

  DocumentFormat(String mediaType, String suffix, boolean tripleTerms, String... otherNames) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.carriesTripleTerms = tripleTerms;
    this.otherNames = " " + String.join(" ", otherNames) + " ";
  }

  /** The media type without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** What stands behind the dot in the URL of a document in this format. */
  public String suffix() {
    return suffix;
  }

  /** Whether quads of named graphs can stand in it. */
  public boolean carriesGraphs() {
    return this == TRIG || this == N_QUADS || this == JSON_LD;
  }

  /** The version that is sent where this one is asked for. */
  public RdfVersion nearest(RdfVersion asked) {
    return asked == RdfVersion.RDF_1_2 && !carriesTripleTerms ? RdfVersion.RDF_1_1 : asked;
  }

  /** Whether its media type has a version parameter. */
  boolean announcesVersion() {
    return carriesTripleTerms || this == RDF_XML;
  }

  /** The format with this suffix, if there is one. */
  public static Optional<DocumentFormat> ofSuffix(String suffix) {
    return ALL.stream().filter(format -> format.suffix.equals(suffix)).findFirst();
  }

  /** The format of this suffix, media type or customary short name, if there is one. */
  static Optional<DocumentFormat> ofName(String name) {
    return ALL.stream()
        .filter(format -> format.suffix.equals(name) || format.isCalled(name))
        .findFirst();
  }

  /** Whether a media type of this name, in lower case, means this format. */
  boolean isCalled(String type) {
    return mediaType.equals(type) || otherNames.contains(" " + type + " ");
  }

  /** The media types, for messages: {@code text/turtle, application/ld+json}. */
  static String mediaTypes(List<DocumentFormat> formats) {
    return formats.stream().map(DocumentFormat::mediaType).collect(Collectors.joining(", "));
  }

  /** The suffixes, for messages: {@code ttl, jsonld}. */
  static String suffixes(List<DocumentFormat> formats) {
    return formats.stream().map(DocumentFormat::suffix).collect(Collectors.joining(", "));
  }
}
