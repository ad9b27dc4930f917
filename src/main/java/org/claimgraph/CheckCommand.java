package org.claimgraph;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.claimgraph.check.CopiedWordsCheck;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for everything that is wrong, and prints it with file and line. */
@Command(
    name = "check",
    description = "Looks for mistakes in ontology/, data/ and what is derived from them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final String AT_HAND = "../shared/report/islamic-state-khorasan.txt";

  @Spec private CommandSpec spec;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description =
          "A plain-text copy of a report, to see that no words of it are copied (default: "
              + AT_HAND
              + " beside the project, if it is there).")
  private Optional<Path> text;

  @Override
  public Integer call() {
    Project project = Claimgraph.project();
    Optional<Path> copy = copy(project);
    List<Finding> copied = copy.map(file -> copied(project, file)).orElse(List.of());
    if (copy.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "skipped: whether words of a report are copied; no copy of its text is at hand,"
                  + " --text FILE names one");
    }
    return switch (Loading.of(project)) {
      case Loading.Ready ready when copied.isEmpty() -> {
        spec.commandLine().getOut().printf("%d claims: nothing to mend%n", ready.claims());
        yield Claimgraph.FINE;
      }
      case Loading.Ready ready -> print(copied);
      case Loading.Refused refused ->
          print(Stream.concat(refused.findings().stream(), copied.stream()).sorted().toList());
    };
  }

  private int print(List<Finding> findings) {
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(out::println);
    out.println(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
    return Claimgraph.FINDINGS;
  }

  private Optional<Path> copy(Project project) {
    return text.or(
        () -> Optional.of(project.root().resolve(AT_HAND).normalize()).filter(Files::isReadable));
  }

  private static List<Finding> copied(Project project, Path file) {
    return new CopiedWordsCheck(Texts.copy(file).text()).findings(Sources.read(project));
  }
}
