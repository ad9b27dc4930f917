package org.claimgraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimgraph.evidence.Copy;
import org.claimgraph.evidence.CopyVerification;
import org.claimgraph.evidence.Found;
import org.claimgraph.evidence.Sentence;
import org.claimgraph.evidence.TextOfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each sentence of a report whether a copy has it, word for word. */
@Command(
    name = "verify",
    description = "Says which sentences of a report stand in your plain-text copy of it.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A plain-text copy of the report, in UTF-8.")
  private Path file;

  @Option(
      names = "--report",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The report, such as strachota; needed only where there are several.")
  private String name;

  @Override
  public Integer call() {
    TextOfReport report = Texts.report(Texts.reports(Claimgraph.project()), name);
    Copy copy = Texts.copy(file);
    CopyVerification verification = Texts.verify(copy, report);
    print(verification, report);
    return verification.missing().isEmpty() ? Claimgraph.FINE : Claimgraph.FINDINGS;
  }

  private void print(CopyVerification verification, TextOfReport report) {
    PrintWriter out = spec.commandLine().getOut();
    for (Sentence sentence : report.sentences()) {
      String where =
          verification.found(sentence).map(VerifyCommand::lines).orElseGet(() -> place(sentence));
      String word = verification.found(sentence).isPresent() ? "found" : "missing";
      out.printf("%-8s %-20s %s%n", word, sentence.name(), where);
    }
    int all = report.sentences().size();
    int missing = verification.missing().size();
    out.printf("%d sentences: %d found, %d missing%n", all, all - missing, missing);
    if (missing == all) {
      out.printf("is this a copy of \"%s\"?%n", report.title());
    }
    if (verification.isThePlainText()) {
      out.println("the copy is the plain text itself, byte for byte");
    }
    out.flush();
  }

  private static String lines(Found found) {
    return found.firstLine() == found.lastLine()
        ? "line " + found.firstLine()
        : "lines %d-%d".formatted(found.firstLine(), found.lastLine());
  }

  private static String place(Sentence sentence) {
    return sentence.kind().words() + ": " + sentence.position().words();
  }
}
