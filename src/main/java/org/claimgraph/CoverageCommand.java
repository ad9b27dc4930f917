package org.claimgraph;

import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.files.Project;
import org.claimgraph.question.AnswerFormat;
import org.claimgraph.question.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Says which sentence of the reports bears which claims: two questions of the catalogue, in one go.
 */
@Command(
    name = "coverage",
    description = "Shows how many claims rest on each sentence, and why a sentence has none.",
    mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
  private static final String SENTENCES = "how-is-each-sentence-covered";
  private static final String SECTIONS = "how-is-each-section-covered";

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "table",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); all but table leave the"
              + " totals of the sections out.")
  private AnswerFormat format;

  @Override
  public Integer call() {
    Project project = Claimgraph.project();
    return switch (Loading.of(project)) {
      case Loading.Ready ready -> {
        Catalogue catalogue = new Catalogue(project);
        print(catalogue, SENTENCES, ready.dataset());
        if (format == AnswerFormat.TABLE) {
          print(catalogue, SECTIONS, ready.dataset());
        }
        yield Claimgraph.FINE;
      }
      case Loading.Refused refused -> Questions.refuse(spec);
    };
  }

  private void print(Catalogue catalogue, String name, DatasetGraph dataset) {
    Questions.print(spec, format, Questions.find(catalogue, name).query(), dataset);
  }
}
