package org.claimgraph;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimgraph.files.Project;
import org.claimgraph.question.AnswerFormat;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
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
    return switch (Loading.of(project)) {
      case Loading.Ready ready -> answer(question, ready);
      case Loading.Refused refused -> {
        spec.commandLine()
            .getErr()
            .println(
                "the graph has findings and is not queried; to see them, run ./claimgraph check");
        yield Claimgraph.FINDINGS;
      }
    };
  }

  private int answer(Question question, Loading.Ready ready) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    if (!format.fits(question.query())) {
      throw new CannotRunException(
          "the answer is a graph, not rows; leave --format away to get Turtle");
    }
    format.answer(question.query(), ready.snapshot().dataset(), answer);
    PrintWriter out = spec.commandLine().getOut();
    out.print(answer.toString(StandardCharsets.UTF_8));
    out.flush();
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
    return catalogue.find(what).orElseThrow(() -> unknown(catalogue));
  }

  private CannotRunException unknown(Catalogue catalogue) {
    String help =
        catalogue
            .nearest(what)
            .map(near -> "did you mean " + near + "?")
            .orElse("the questions are " + String.join(", ", catalogue.names()));
    return new CannotRunException("no question is called " + what + "; " + help);
  }
}
