package org.claimgraph.question;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.vocabulary.Prefixes;

/** What the value of a parameter is. */
public enum ParameterType {
  /** An IRI, whole or with a prefix of the project. */
  IRI("an IRI, whole or with a prefix such as event:kerman-attack"),
  /** A whole number. */
  INTEGER("a whole number");

  private static final Pattern WHOLE = Pattern.compile("[a-z]+:[^\\s<>\"{}|\\\\^`]+");
  private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,18}");

  private final String words;

  ParameterType(String words) {
    this.words = words;
  }

  /** What a value is, in words. */
  public String words() {
    return words;
  }

  /** Its name in variables: {@code iri}, {@code integer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name in variables; empty where there is none. */
  static Optional<ParameterType> of(String label) {
    return Arrays.stream(values()).filter(type -> type.label().equals(label)).findFirst();
  }

  /** The value as a term; empty where it is none of this type. */
  Optional<Node> node(String value) {
    return switch (this) {
      case IRI ->
          WHOLE.matcher(value).matches()
              ? Optional.of(NodeFactory.createURI(Prefixes.MAPPING.expandPrefix(value)))
              : Optional.empty();
      case INTEGER ->
          DIGITS.matcher(value).matches()
              ? Optional.of(
                  NodeFactory.createLiteralDT(
                      new BigInteger(value).toString(), XSDDatatype.XSDinteger))
              : Optional.empty();
    };
  }

  /** A term of this type as SPARQL writes it. */
  String written(Node node) {
    return switch (this) {
      case IRI -> "<" + node.getURI() + ">";
      case INTEGER -> node.getLiteralLexicalForm();
    };
  }
}
