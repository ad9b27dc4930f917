package org.claimgraph.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.files.Spelling;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Questions with values for their parameters, over one dataset. A value is joined to the query as
 * data (a VALUES block), never written into its text; what may be given is what the query finds
 * where nothing is given.
 */
public final class Asking {
  private static final int SHOWN = 12;

  private final DatasetGraph dataset;
  private final Map<String, List<Node>> allowed = new ConcurrentHashMap<>();

  /** Questions over this dataset, which nobody changes. */
  public Asking(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * The question's query with these values, and its presets for the parameters that are not given.
   *
   * @throws BadParameterException a parameter that the question does not have, a value of another
   *     type, or one that is not allowed
   */
  public Query query(Question question, Map<String, String> given) {
    checkNames(question, given);
    List<Var> variables = new ArrayList<>();
    Binding values = BindingFactory.root();
    for (Parameter parameter : question.parameters()) {
      String value = given.getOrDefault(parameter.name(), parameter.preset());
      if (!value.isEmpty()) {
        Var variable = Var.alloc(parameter.variable());
        variables.add(variable);
        values = BindingFactory.binding(values, variable, node(question, parameter, value));
      }
    }
    Query query = question.query().cloneQuery();
    if (!variables.isEmpty()) {
      query.setValuesDataBlock(variables, List.of(values));
    }
    return query;
  }

  /** The values that may be given for the parameter, sorted. */
  public List<Node> allowed(Question question, Parameter parameter) {
    return allowed.computeIfAbsent(
        question.name() + " " + parameter.name(),
        key -> values(question.query(), Var.alloc(parameter.variable())));
  }

  /** A value as people give it: an IRI with a prefix where it has one, or the number. */
  public static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : Prefixes.name(value);
  }

  /** The value as a term; any other term where it is none of the parameter's type. */
  public Node term(Parameter parameter, String value) {
    return parameter.type().node(value).orElse(Node.ANY);
  }

  private Node node(Question question, Parameter parameter, String value) {
    List<Node> values = allowed(question, parameter);
    Node node =
        parameter
            .type()
            .node(value)
            .orElseThrow(
                () ->
                    new BadParameterException(
                        "%s is %s, not \"%s\"; %s"
                            .formatted(
                                parameter.name(),
                                parameter.type().words(),
                                shortened(value),
                                allowed(values, value))));
    return values.stream()
        .filter(one -> one.sameValueAs(node))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameterException(
                    "\"%s\" is no value of %s; %s"
                        .formatted(shortened(value), parameter.name(), allowed(values, value))));
  }

  private static void checkNames(Question question, Map<String, String> given) {
    List<String> names = question.parameters().stream().map(Parameter::name).toList();
    for (String name : new TreeMap<>(given).keySet()) {
      if (!names.contains(name)) {
        throw BadParameterException.unknown(question.name(), name, names);
      }
    }
  }

  private static String allowed(List<Node> values, String value) {
    List<String> names = values.stream().map(Asking::text).toList();
    String near =
        Spelling.nearest(value, names).map(name -> "did you mean " + name + "? ").orElse("");
    String more = names.size() > SHOWN ? " and %d more".formatted(names.size() - SHOWN) : "";
    return near
        + names.stream().limit(SHOWN).collect(Collectors.joining(", ", "allowed are ", ""))
        + more;
  }

  static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private List<Node> values(Query query, Var variable) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(rows(query, variable)).build()) {
      Set<Node> values =
          execution.select().stream()
              .filter(row -> row.contains(variable))
              .map(row -> row.get(variable))
              .collect(Collectors.toSet());
      return values.stream().sorted((a, b) -> text(a).compareTo(text(b))).toList();
    }
  }

  /** The query itself if it gives rows, else one for the values that the variable has in it. */
  private static Query rows(Query query, Var variable) {
    if (query.isSelectType()) {
      return query;
    }
    Query rows = query.cloneQuery();
    rows.setQuerySelectType();
    rows.addResultVar(variable);
    rows.setDistinct(true);
    return rows;
  }
}
