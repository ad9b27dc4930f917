package org.claimgraph.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.publish.Html;
import org.claimgraph.question.Asking;
import org.claimgraph.question.Parameter;
import org.claimgraph.question.Question;
import org.claimgraph.vocabulary.Prefixes;

/** The pages of the questions: the list, and one with its query, its parameters and its answer. */
final class QuestionPages {
  private final Asking asking;

  QuestionPages(Asking asking) {
    this.asking = asking;
  }

  /**
   * A list of questions.
   *
   * @param word what they were picked by; empty for all
   */
  String list(List<Question> questions, String word) {
    String items =
        questions.stream()
            .map(
                question ->
                    "<li><a href=\"/questions/%s\">%s</a> %s</li>\n"
                        .formatted(
                            question.name(),
                            Html.text(question.summary()),
                            Html.text(String.join(", ", question.tags()))))
            .collect(Collectors.joining());
    return Html.page(
        "Questions",
        """
        <p>%d questions, each with its query, its answer and a link that opens it in the editor. For programs:
        <a href="/questions.json">JSON</a>, <a href="/questions.ttl">RDF</a>, <a href="/openapi.json">OpenAPI</a>.</p>
        <form action="/questions">
        <p><label>Only those with the word <input name="word" value="%s"></label> <button>Find</button></p>
        </form>
        <ul>
        %s</ul>
        """
            .formatted(questions.size(), Html.text(word), items));
  }

  /**
   * One question.
   *
   * @param given the values that were asked with
   * @param text the query as text, with these values
   * @param base what the URL begins with, for a line that can be copied
   * @param answer the answer, as HTML
   */
  String question(
      Question question, Map<String, String> given, String text, String base, String answer) {
    String arguments =
        given.entrySet().stream()
            .map(entry -> Html.part(entry.getKey()) + "=" + Html.part(entry.getValue()))
            .collect(Collectors.joining("&"));
    String query = arguments.isEmpty() ? "" : "?" + arguments;
    String files =
        AnswerType.files(question.query()).stream()
            .map(
                suffix ->
                    "<a href=\"/questions/%s.%s%s\">%s</a>"
                        .formatted(
                            question.name(),
                            suffix,
                            Html.text(query),
                            suffix.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return Html.page(
        question.summary(),
        """
        <p>%s</p>
        %s<h2>Answer</h2>
        %s<p>%s. Copy: <code>curl '%s/questions/%s.%s%s'</code></p>
        <h2>Query</h2>
        <pre>%s</pre>
        <p><a href="/sparql#query=%s">Open it in the editor</a>. <a href="/questions">All questions</a>.</p>
        """
            .formatted(
                Html.text(question.description()),
                form(question, given),
                answer,
                files,
                Html.text(base),
                question.name(),
                AnswerType.files(question.query()).getFirst(),
                Html.text(query),
                Html.text(text),
                Html.part(text)));
  }

  private String form(Question question, Map<String, String> given) {
    if (question.parameters().isEmpty()) {
      return "";
    }
    String fields =
        question.parameters().stream()
            .map(parameter -> field(question, parameter, given))
            .collect(Collectors.joining());
    return "<form action=\"/questions/%s\">\n%s<button>Ask</button>\n</form>\n"
        .formatted(question.name(), fields);
  }

  private String field(Question question, Parameter parameter, Map<String, String> given) {
    String chosen = given.getOrDefault(parameter.name(), parameter.preset());
    Node wanted = asking.term(parameter, chosen);
    String options =
        asking.allowed(question, parameter).stream()
            .map(
                value ->
                    "<option value=\"%s\"%s>%s</option>\n"
                        .formatted(
                            Html.text(Asking.text(value)),
                            value.equals(wanted) ? " selected" : "",
                            Html.text(Asking.text(value))))
            .collect(Collectors.joining());
    return "<p><label>%s <select name=\"%s\">\n%s</select></label></p>\n"
        .formatted(Html.text(parameter.name()), Html.text(parameter.name()), options);
  }

  /** Why a page has no answer to a question that needs other endpoints. */
  static String notAsked(Question question) {
    String services =
        question.services().stream()
            .map(service -> Html.text(Prefixes.name(service)))
            .collect(Collectors.joining(", "));
    return """
        <p>Not asked for this page: it needs %s. The files ask it, where this server may reach that endpoint.</p>
        """
        .formatted(services);
  }

  /** The rows as a table. */
  static String table(Rows rows) {
    String head =
        rows.variables().stream()
            .map(variable -> "<th scope=\"col\">" + Html.text(variable.getVarName()) + "</th>")
            .collect(Collectors.joining());
    String body =
        rows.first().stream()
            .map(row -> "<tr>" + cells(rows.variables(), row) + "</tr>\n")
            .collect(Collectors.joining());
    return "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n<p>%s</p>\n"
        .formatted(head, body, Html.text(rows.count()));
  }

  private static String cells(List<Var> variables, Binding row) {
    return variables.stream()
        .map(variable -> "<td>" + (row.contains(variable) ? cell(row.get(variable)) : "") + "</td>")
        .collect(Collectors.joining());
  }

  private static String cell(Node node) {
    if (node.isURI() && node.getURI().startsWith(Prefixes.BASE)) {
      return "<a href=\"/%s\">%s</a>"
          .formatted(
              Html.text(node.getURI().substring(Prefixes.BASE.length())),
              Html.text(Prefixes.name(node)));
    }
    return Html.text(Prefixes.name(node));
  }
}
