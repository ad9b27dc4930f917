package org.claimgraph;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Parameter;
import org.claimgraph.question.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the questions that the catalogue holds. */
@Command(
    name = "questions",
    description = "Lists the questions of queries/; with a word, those that have it.",
    mixinStandardHelpOptions = true)
final class QuestionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "WORD",
      description = "A word of the question's name, text or tags.")
  private Optional<String> word;

  @Override
  public Integer call() {
    List<Question> all = new Catalogue(Claimgraph.project()).questions();
    List<Question> found =
        all.stream().filter(question -> question.mentions(word.orElse(""))).toList();
    if (found.isEmpty()) {
      String tags =
          all.stream()
              .flatMap(question -> question.tags().stream())
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      throw new CannotRunException(
          "no question has the word " + word.orElse("") + "; try one of the tags " + tags);
    }
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(question -> out.println(line(question)));
    out.println(
        "%d of %d questions; ./claimgraph ask NAME answers one"
            .formatted(found.size(), all.size()));
    return Claimgraph.FINE;
  }

  private static String line(Question question) {
    String parameters =
        question.parameters().stream()
            .map(QuestionsCommand::assignment)
            .collect(Collectors.joining(" "));
    String first = parameters.isEmpty() ? question.name() : question.name() + " " + parameters;
    return first + "\n    " + question.summary();
  }

  private static String assignment(Parameter parameter) {
    return parameter.name() + "=" + parameter.preset();
  }
}
