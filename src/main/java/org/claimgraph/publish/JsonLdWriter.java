package org.claimgraph.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes JSON-LD in the order of the statements, compacted by the project's context. (Jena's writer
 * of 6.0.0 fails on triple terms and takes no context; here the statements hold no triple terms.)
 */
final class JsonLdWriter {
  private static final String ID = "@id";
  private static final String GRAPH = "@graph";
  private static final String VALUE = "@value";
  private final JsonLdContext context;

  JsonLdWriter(JsonLdContext context) {
    this.context = context;
  }

  /** The statements, which stand together by graph and subject. */
  byte[] write(List<Quad> quads, JsonLdContext.Place place) {
    JsonObject document = new JsonObject();
    switch (place) {
      case JsonLdContext.Inside inside -> document.put("@context", needed(quads));
      case JsonLdContext.At at -> document.put("@context", at.url());
    }
    document.put(GRAPH, graphs(quads));
    return (JSON.toString(document) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private JsonObject needed(List<Quad> quads) {
    Set<String> properties =
        quads.stream().map(quad -> quad.getPredicate().getURI()).collect(Collectors.toSet());
    Map<String, String> prefixes = GraphWriter.used(quads);
    // The types that the context names have prefixes too.
    prefixes.put("xsd", XSD.getURI());
    return context.json(prefixes, properties);
  }

  private JsonArray graphs(List<Quad> quads) {
    Map<Node, Map<Node, JsonObject>> graphs = new LinkedHashMap<>();
    for (Quad quad : quads) {
      Node graph = quad.isDefaultGraph() ? Quad.defaultGraphIRI : quad.getGraph();
      JsonObject node =
          graphs
              .computeIfAbsent(graph, name -> new LinkedHashMap<>())
              .computeIfAbsent(quad.getSubject(), JsonLdWriter::node);
      add(node, quad.getPredicate(), quad.getObject());
    }
    JsonArray result = array(graphs.getOrDefault(Quad.defaultGraphIRI, Map.of()));
    graphs.remove(Quad.defaultGraphIRI);
    graphs.forEach(
        (name, nodes) -> {
          JsonObject graph = node(name);
          graph.put(GRAPH, array(nodes));
          result.add(graph);
        });
    return result;
  }

  private static JsonArray array(Map<Node, JsonObject> nodes) {
    JsonArray array = new JsonArray();
    array.addAll(nodes.values());
    return array;
  }

  private static JsonObject node(Node name) {
    JsonObject node = new JsonObject();
    node.put(ID, id(name));
    return node;
  }

  private void add(JsonObject node, Node property, Node value) {
    boolean type = property.equals(RDF.Nodes.type) && value.isURI();
    String key = type ? "@type" : JsonLdContext.name(property.getURI());
    JsonValue json = type ? new JsonString(id(value)) : value(property.getURI(), value);
    JsonValue before = node.get(key);
    switch (before) {
      case null -> node.put(key, json);
      case JsonArray array -> array.add(json);
      default -> {
        JsonArray array = new JsonArray();
        array.add(before);
        array.add(json);
        node.put(key, array);
      }
    }
  }

  private JsonValue value(String property, Node value) {
    // A property without a prefixed name stands in full, and the context says nothing of it.
    boolean named = !JsonLdContext.name(property).equals(property);
    var coercion = named ? context.coercion(property) : JsonLdContext.Coercion.NONE;
    if (!value.isLiteral()) {
      return coercion.equals(JsonLdContext.Coercion.IRI) ? new JsonString(id(value)) : node(value);
    }
    String text = value.getLiteralLexicalForm();
    String language = value.getLiteralLanguage();
    String keyword = language.isEmpty() ? "@type" : "@language";
    String kind = language.isEmpty() ? JsonLdContext.name(value.getLiteralDatatypeURI()) : language;
    if (coercion.equals(new JsonLdContext.Coercion(keyword, kind))) {
      return new JsonString(text);
    }
    boolean plain =
        language.isEmpty() && value.getLiteralDatatypeURI().equals(XSD.xstring.getURI());
    if (plain && coercion.equals(JsonLdContext.Coercion.NONE)) {
      return new JsonString(text);
    }
    JsonObject object = new JsonObject();
    object.put(VALUE, text);
    if (!plain) {
      object.put(keyword, kind);
    }
    return object;
  }

  private static String id(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : JsonLdContext.name(node.getURI());
  }
}
