package org.claimgraph.publish;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.claimgraph.question.Later;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The context of the project's JSON-LD, made from its prefixes and its graph: properties are
 * prefixed names, and each says of what type its values are where all of them are of one.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD 1.1, the context</a>
 */
public final class JsonLdContext {
  /** Its canonical IRI. */
  public static final String IRI = Prefixes.BASE + "context.jsonld";

  /** What is said of a property in the context: the type or the language of its values. */
  record Coercion(String keyword, String value) {
    static final Coercion IRI = new Coercion("@type", "@id");
    static final Coercion NONE = new Coercion("", "");
  }

  /** Where the context of a document stands. */
  public sealed interface Place {}

  /** In the document itself, as far as the document needs it. */
  public record Inside() implements Place {}

  /** At this URL. */
  public record At(String url) implements Place {}

  private final Supplier<Map<String, Coercion>> coercions;

  private JsonLdContext(Supplier<Map<String, Coercion>> coercions) {
    this.coercions = coercions;
  }

  /** The context that fits this graph, which is looked through when the context is first used. */
  public static JsonLdContext of(Graph graph) {
    return new JsonLdContext(new Later<>(() -> coercions(graph)));
  }

  private static Map<String, Coercion> coercions(Graph graph) {
    Map<String, Coercion> coercions = new TreeMap<>();
    graph
        .find()
        .filterDrop(triple -> triple.getPredicate().equals(RDF.Nodes.type))
        .forEachRemaining(
            triple ->
                coercions.merge(
                    triple.getPredicate().getURI(),
                    coercion(triple.getObject()),
                    (one, other) -> one.equals(other) ? one : Coercion.NONE));
    return coercions;
  }

  /** What the context says of the property with this IRI. */
  Coercion coercion(String property) {
    return coercions.get().getOrDefault(property, Coercion.NONE);
  }

  /** The context itself as a JSON-LD document, ready to be sent. */
  public String document() {
    JsonObject document = new JsonObject();
    document.put("@context", json(Prefixes.ALL, coercions.get().keySet()));
    return JSON.toString(document) + "\n";
  }

  /** The value of {@code @context} with these prefixes, for these properties. */
  JsonObject json(Map<String, String> prefixes, Set<String> properties) {
    JsonObject context = new JsonObject();
    prefixes.forEach(context::put);
    properties.stream()
        .sorted()
        .forEach(
            property -> {
              String name = name(property);
              Coercion coercion = coercion(property);
              if (!coercion.equals(Coercion.NONE) && !name.equals(property)) {
                JsonObject term = new JsonObject();
                term.put("@id", property);
                term.put(coercion.keyword, coercion.value);
                context.put(name, term);
              }
            });
    return context;
  }

  /** The IRI as a prefixed name where one fits, else as it is. */
  static String name(String iri) {
    String name = Prefixes.name(iri);
    return name.startsWith("<") ? iri : name;
  }

  private static Coercion coercion(Node value) {
    if (!value.isLiteral()) {
      return value.isTripleTerm() ? Coercion.NONE : Coercion.IRI;
    }
    String language = value.getLiteralLanguage();
    if (!language.isEmpty()) {
      return new Coercion("@language", language);
    }
    String type = value.getLiteralDatatypeURI();
    return type.equals(XSD.xstring.getURI()) ? Coercion.NONE : new Coercion("@type", name(type));
  }
}
