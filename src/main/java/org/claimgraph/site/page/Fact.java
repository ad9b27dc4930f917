package org.claimgraph.site.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.site.Link;
import org.claimgraph.site.Reading;
import org.claimgraph.vocabulary.Prefixes;

/**
 * A property of a thing with its values.
 *
 * @param property the property
 * @param values its values, in order
 */
public record Fact(Link property, List<Value> values) {

  /**
   * A value.
   *
   * @param link the thing, or the literal's words
   * @param type the language or the datatype of a literal that is no plain text; else empty
   */
  public record Value(Link link, String type) {}

  /**
   * What these rows say, a property each.
   *
   * @param variable the variable that holds the values
   */
  static List<Fact> of(List<Binding> rows, String variable, Reading reading) {
    Map<String, List<Binding>> byProperty =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> reading.label(row.get("property")), TreeMap::new, Collectors.toList()));
    return byProperty.values().stream()
        .map(
            group ->
                new Fact(
                    reading.link(group.getFirst().get("property")),
                    group.stream()
                        .map(row -> row.get(variable))
                        .distinct()
                        .sorted(Reading.ORDER)
                        .map(value -> value(value, reading))
                        .toList()))
        .toList();
  }

  private static Value value(Node value, Reading reading) {
    return new Value(reading.link(value), value.isLiteral() ? type(value) : "");
  }

  private static String type(Node literal) {
    if (literal.getLiteralLanguage().isEmpty()) {
      String type = literal.getLiteralDatatypeURI();
      return type.endsWith("#string") ? "" : Prefixes.name(type);
    }
    return literal.getLiteralDatatypeURI().equals(RDF.langString.getURI())
        ? literal.getLiteralLanguage()
        : literal.getLiteralLanguage() + "--" + literal.getLiteralBaseDirection();
  }
}
