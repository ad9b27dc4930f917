package org.claimgraph.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * What a question leaves to the one who asks it: a variable named {@code ?_name_type}, among the
 * columns of its answer where it has columns, else anywhere in its pattern.
 *
 * @param name the name, such as {@code attack}
 * @param type what a value is
 * @param preset the value where none is given; empty where the question has none
 * @see <a href="https://github.com/CLARIAH/grlc#parameter-mapping">grlc, parameter mapping</a>
 */
public record Parameter(String name, ParameterType type, String preset) {
  private static final Pattern VARIABLE = Pattern.compile("_([a-z]+)_([a-z]+)");

  /** The parameters of the query, in the order of its columns or of its pattern. */
  static List<Parameter> of(Query query, Header header) {
    return variables(query).stream().flatMap(variable -> named(variable, header).stream()).toList();
  }

  private static Collection<String> variables(Query query) {
    if (query.isSelectType()) {
      return query.getResultVars();
    }
    return query.getQueryPattern() == null
        ? List.of()
        : PatternVars.vars(query.getQueryPattern()).stream().map(Var::getVarName).toList();
  }

  /** The variable that stands for it in the query, without the question mark. */
  public String variable() {
    return "_" + name + "_" + type.label();
  }

  /** The value as SPARQL writes it; UNDEF where it is none of the type. */
  String term(String value) {
    return type.node(value).map(node -> type.written(node)).orElse("UNDEF");
  }

  private static Optional<Parameter> named(String variable, Header header) {
    Matcher matcher = VARIABLE.matcher(variable);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    return ParameterType.of(matcher.group(2))
        .map(type -> new Parameter(name, type, header.item("defaults", name)));
  }
}
