package org.claimgraph;

import java.util.Map;
import java.util.concurrent.Callable;
import org.claimgraph.files.Project;
import org.claimgraph.question.AnswerFormat;
import org.claimgraph.question.Asking;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import org.claimgraph.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers a question of the catalogue, with values for its parameters. */
@Command(
    name = "ask",
    description = "Answers a question of queries/, with values for its parameters.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The question; ./claimgraph questions lists them.")
  private String name;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "A value for a parameter of the question, such as attack=event:kerman-attack.")
  private Map<String, String> values = Map.of();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private AnswerFormat format;

  @Override
  public Integer call() {
    Project project = Claimgraph.project();
    Question question = Questions.find(new Catalogue(project), name);
    if (question.isFederated()) {
      throw new CannotRunException(
          question.name()
              + " needs another endpoint; ask it at a server that may reach it"
              + " (serve --allow-service)");
    }
    return switch (Serving.of(project)) {
      case Serving.Ready ready -> answer(question, ready.snapshot());
      case Serving.Refused refused -> Questions.refuse(spec);
    };
  }

  private int answer(Question question, Snapshot snapshot) {
    Questions.print(
        spec, format, new Asking(snapshot.dataset()).query(question, values), snapshot.dataset());
    return Claimgraph.FINE;
  }
}
