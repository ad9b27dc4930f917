package org.claimgraph;

import java.nio.file.Files;
import java.nio.file.Path;
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

/** Answers one query without a server. */
@Command(
    name = "query",
    description = "Answers a query of a file or of queries/.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE.rq|NAME",
      description = "A file with a query, or the name of a question of queries/.")
  private String what;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private AnswerFormat format;

  @Override
  public Integer call() {
    Project project = Claimgraph.project();
    Question question = question(new Catalogue(project));
    return switch (Serving.of(project)) {
      case Serving.Ready ready -> answer(question, ready.snapshot());
      case Serving.Refused refused -> Questions.refuse(spec);
    };
  }

  private int answer(Question question, Snapshot snapshot) {
    Questions.print(
        spec, format, new Asking(snapshot.dataset()).query(question, Map.of()), snapshot.dataset());
    return Claimgraph.FINE;
  }

  private Question question(Catalogue catalogue) {
    Path file = Path.of(what);
    if (Files.isRegularFile(file)) {
      return Question.read(file);
    }
    if (what.endsWith(".rq")) {
      throw new CannotRunException("no file is called " + what);
    }
    return Questions.find(catalogue, what);
  }
}
