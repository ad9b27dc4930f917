package org.claimgraph.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes of the project: the same in its Turtle, its queries and its output. */
public final class Prefixes {
  /** What every IRI of ours begins with. */
  public static final String BASE = "https://w3id.org/claimgraph/";

  /** The namespace of the ontology's own terms. */
  public static final String CG = BASE + "ontology#";

  /** What the IRI of every named thing begins with; its kind and a slash follow. */
  public static final String ID = BASE + "id/";

  /** What the IRI of every concept of a scheme begins with; the scheme and a slash follow. */
  public static final String SCHEMES = BASE + "ontology/";

  /** What the IRI of every account's graph begins with. */
  public static final String ACCOUNT = BASE + "account/";

  private static final List<String> KINDS =
      List.of(
          "claim",
          "concept",
          "date",
          "event",
          "figure",
          "footnote",
          "geometry",
          "group",
          "identification",
          "organisation",
          "paragraph",
          "person",
          "plan",
          "population",
          "prospect",
          "region",
          "report",
          "section",
          "sentence",
          "settlement",
          "site",
          "span",
          "state",
          "voice",
          "work");

  private static final List<String> CONCEPT_SCHEMES =
      List.of("basis", "bound", "certainty", "icd203", "outcome", "polarity", "shape", "unit");

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("adms", "http://www.w3.org/ns/adms#"),
          Map.entry("cito", "http://purl.org/spar/cito/"),
          Map.entry("crm", "http://www.cidoc-crm.org/cidoc-crm/"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("doco", "http://purl.org/spar/doco/"),
          Map.entry("fabio", "http://purl.org/spar/fabio/"),
          Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
          Map.entry("oa", "http://www.w3.org/ns/oa#"),
          Map.entry("org", "http://www.w3.org/ns/org#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
          Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
          Map.entry("sf", "http://www.opengis.net/ont/sf#"),
          Map.entry("sh", "http://www.w3.org/ns/shacl#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("time", "http://www.w3.org/2006/time#"),
          Map.entry("vann", "http://purl.org/vocab/vann/"),
          Map.entry("void", "http://rdfs.org/ns/void#"),
          Map.entry("wikidata", "http://www.wikidata.org/entity/"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

  /** Prefix to namespace, sorted by prefix. */
  public static final Map<String, String> ALL = all();

  /** The same prefixes as Jena's writers want them, locked. */
  public static final PrefixMapping MAPPING =
      PrefixMapping.Factory.create().setNsPrefixes(ALL).lock();

  private static final Map<String, String> BY_NAMESPACE =
      ALL.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final Pattern LOCAL_NAME = Pattern.compile("[\\w\\p{L}-]+(\\.[\\w\\p{L}-]+)*");
  private static final Pattern IRI_IN_TEXT = Pattern.compile("<?(https?://[^\\s<>\"]*[\\w/#])>?");

  private Prefixes() {}

  /** The IRI as a prefixed name where a prefix of the project fits, else in angle brackets. */
  public static String name(String iri) {
    int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
    String prefix = BY_NAMESPACE.get(iri.substring(0, end));
    String local = iri.substring(end);
    boolean fits = prefix != null && LOCAL_NAME.matcher(local).matches();
    return fits ? prefix + ":" + local : "<" + iri + ">";
  }

  /** The term as one reads it: prefixed names, bare text, {@code <<( s p o )>>}. */
  public static String name(Node node) {
    if (node.isURI()) {
      return name(node.getURI());
    }
    if (node.isTripleTerm()) {
      return "<<( " + name(node.getTriple()) + " )>>";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : "a blank node";
  }

  /** The triple's three terms as one reads them, with blanks between. */
  public static String name(Triple triple) {
    return "%s %s %s"
        .formatted(
            name(triple.getSubject()), name(triple.getPredicate()), name(triple.getObject()));
  }

  /** The text with every IRI in it as a prefixed name where a prefix of the project fits. */
  public static String shorten(String text) {
    return IRI_IN_TEXT
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(name(match.group(1))));
  }

  private static Map<String, String> all() {
    Map<String, String> map = new TreeMap<>(OTHERS);
    KINDS.forEach(kind -> map.put(kind, ID + kind + "/"));
    CONCEPT_SCHEMES.forEach(scheme -> map.put(scheme, SCHEMES + scheme + "/"));
    map.put("account", ACCOUNT);
    map.put("cg", CG);
    return Collections.unmodifiableMap(map);
  }
}
