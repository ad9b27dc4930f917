package org.claimgraph;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimgraph.evidence.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a span of a plain text as data files have it, for whoever adds a report. */
@Command(
    name = "span",
    description = "Prints the Turtle of a span of a plain text, with digest and length.",
    mixinStandardHelpOptions = true)
final class SpanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "The plain text, in UTF-8.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "START",
      description = "Where the span starts: 0-based number of Unicode code points.")
  private int start;

  @Parameters(
      index = "2",
      paramLabel = "END",
      description = "Where it ends, exclusive: 0-based number of Unicode code points.")
  private int end;

  @Option(
      names = "--name",
      defaultValue = "report-001-1",
      description = "The span's local name (default: ${DEFAULT-VALUE}).")
  private String name;

  @Override
  public Integer call() {
    String text = Texts.copy(file).text();
    int length = text.codePointCount(0, text.length());
    if (start < 0 || end <= start || end > length) {
      throw new CannotRunException(
          "there is no span from %d to %d: %s has the code points 0 to %d"
              .formatted(start, end, file, length));
    }
    Span span = Span.of(name, text, start, end);
    if (span.length() == 0) {
      throw new CannotRunException(
          "nothing is left of the span from %d to %d".formatted(start, end));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(span.turtle());
    out.flush();
    return Claimgraph.FINE;
  }
}
