package org.claimgraph;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimgraph.files.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks for everything that is wrong, and prints it with file and line. */
@Command(
    name = "check",
    description = "Looks for mistakes in ontology/, data/ and what is derived from them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return switch (Loading.of(Claimgraph.project())) {
      case Loading.Ready ready -> {
        out.printf("%d claims: nothing to mend%n", ready.snapshot().claims());
        yield Claimgraph.FINE;
      }
      case Loading.Refused refused -> {
        List<Finding> findings = refused.findings();
        findings.forEach(out::println);
        out.println(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
        yield Claimgraph.FINDINGS;
      }
    };
  }
}
