package org.claimgraph.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * A question: a file with one query and a header.
 *
 * @param name the file's name without ending
 * @param summary the question as a person asks it
 * @param description more about it; empty where the summary says all
 * @param tags words to find it by
 * @param parameters what it leaves to the one who asks
 * @param text the file as it stands
 * @param query the query
 */
public record Question(
    String name,
    String summary,
    String description,
    List<String> tags,
    List<Parameter> parameters,
    String text,
    Query query) {

  /**
   * The question that the file holds.
   *
   * @throws BadQueryException the query cannot be parsed
   */
  public static Question read(Path file) {
    String text = text(file);
    Header header = new Header(text);
    Query query = parse(file, text);
    return new Question(
        name(file),
        header.text("summary"),
        header.text("description"),
        header.items("tags"),
        Parameter.of(query, header),
        text,
        query);
  }

  /** Whether its name, summary, description or tags have this word, in upper or lower case. */
  public boolean mentions(String word) {
    String all = String.join(" ", name, summary, description, String.join(" ", tags));
    return all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it needs another endpoint. */
  public boolean isFederated() {
    return !services().isEmpty();
  }

  /** The other endpoints that it needs. */
  public Set<Node> services() {
    Set<Node> services = new LinkedHashSet<>();
    if (query.getQueryPattern() != null) {
      ElementWalker.walk(
          query.getQueryPattern(),
          new ElementVisitorBase() {
            @Override
            public void visit(ElementService service) {
              services.add(service.getServiceNode());
            }
          });
    }
    return services;
  }

  /** The query without the header, with its presets as VALUES at its end. */
  public String presetText() {
    return text(Map.of());
  }

  /**
   * The query without the header, with these values, and its presets for those not given, as VALUES
   * at its end. For people to read and change: {@link Asking} joins values as data.
   */
  public String text(Map<String, String> given) {
    String bare = text.replaceAll("(?m)^#.*\\R", "").strip() + "\n";
    List<Parameter> valued =
        parameters.stream().filter(parameter -> !value(parameter, given).isEmpty()).toList();
    if (valued.isEmpty()) {
      return bare;
    }
    String variables =
        valued.stream().map(one -> "?" + one.variable()).collect(Collectors.joining(" "));
    String values =
        valued.stream().map(one -> one.term(value(one, given))).collect(Collectors.joining(" "));
    return "%sVALUES (%s) { (%s) }\n".formatted(bare, variables, values);
  }

  private static String value(Parameter parameter, Map<String, String> given) {
    return given.getOrDefault(parameter.name(), parameter.preset());
  }

  /** The name of the question in this file. */
  static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.rq$", "");
  }

  private static Query parse(Path file, String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new BadQueryException(file, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
