package org.claimgraph;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.question.AnswerFormat;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands that answer questions have in common. */
final class Questions {
  private Questions() {}

  /**
   * The question of this name.
   *
   * @throws CannotRunException no question is called so
   */
  static Question find(Catalogue catalogue, String name) {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new CannotRunException(
                    "no question is called "
                        + name
                        + catalogue
                            .nearest(name)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; ./claimgraph questions lists them")));
  }

  /**
   * Prints the answer.
   *
   * @throws CannotRunException the answer is a graph, and the format is one of rows
   */
  static void print(CommandSpec spec, AnswerFormat format, Query query, DatasetGraph dataset) {
    if (!format.fits(query)) {
      throw new CannotRunException(
          "the answer is a graph, not rows; leave --format away to get Turtle");
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    format.answer(query, dataset, answer);
    PrintWriter out = spec.commandLine().getOut();
    out.print(answer.toString(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Says that a graph with findings answers nothing; the exit code. */
  static int refuse(CommandSpec spec) {
    spec.commandLine()
        .getErr()
        .println("the graph has findings and is not asked; to see them, run ./claimgraph check");
    return Claimgraph.FINDINGS;
  }
}
