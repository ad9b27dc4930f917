package org.claimgraph.site.page;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.publish.Html;
import org.claimgraph.publish.QuestionView;
import org.claimgraph.question.Asking;
import org.claimgraph.site.AnswerView;
import org.claimgraph.site.Reading;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The page of a question.
 *
 * @param name its name
 * @param summary the question
 * @param description what a reader must know of its answer
 * @param tags what it is about
 * @param fields what may be chosen
 * @param text the query with the values that were chosen
 * @param files the files in which the answer may be had
 * @param curl a line that fetches the first of them
 * @param answer the answer
 * @param take what can be taken along
 */
public record QuestionPage(
    String name,
    String summary,
    String description,
    List<String> tags,
    List<Field> fields,
    String text,
    List<File> files,
    String curl,
    AnswerView answer,
    Take take) {

  /** A parameter and its choices. */
  public record Field(String name, List<Option> options) {}

  /** A value that a parameter may have. */
  public record Option(String value, String label, boolean chosen) {}

  /** A file: its address on the server without a slash before it, and its short name. */
  public record File(String url, String name) {}

  /** The page of this question. */
  public static QuestionPage of(QuestionView view, String version, Reading reading) {
    List<File> files = files(view);
    return new QuestionPage(
        view.question().name(),
        view.question().summary(),
        view.question().description(),
        view.question().tags(),
        view.choices().stream().map(choices -> field(choices, reading)).toList(),
        view.text(),
        files,
        files.isEmpty() ? "" : "curl '%s/%s'".formatted(view.origin(), files.getFirst().url),
        AnswerView.of(view.answer(), reading),
        take(view, version, reading));
  }

  private static Take take(QuestionView view, String version, Reading reading) {
    Node question = NodeFactory.createURI(Prefixes.BASE + "questions/" + view.question().name());
    return Take.of(question, view.question().summary(), version, reading).with(view.text());
  }

  private static List<File> files(QuestionView view) {
    String arguments =
        view.given().entrySet().stream()
            .map(entry -> Html.part(entry.getKey()) + "=" + Html.part(entry.getValue()))
            .collect(Collectors.joining("&"));
    String tail = arguments.isEmpty() ? "" : "?" + arguments;
    return view.suffixes().stream()
        .map(
            suffix -> new File("questions/" + view.question().name() + "." + suffix + tail, suffix))
        .toList();
  }

  private static Field field(QuestionView.Choices choices, Reading reading) {
    return new Field(
        choices.parameter().name(),
        choices.allowed().stream().map(value -> option(value, choices, reading)).toList());
  }

  private static Option option(Node value, QuestionView.Choices choices, Reading reading) {
    return new Option(Asking.text(value), reading.label(value), value.equals(choices.chosen()));
  }
}
