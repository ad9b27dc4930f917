package org.claimgraph;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.claimgraph.files.Project;
import org.claimgraph.question.BadParameterException;
import org.claimgraph.question.BadQueryException;
import org.claimgraph.server.PortTakenException;
import org.claimgraph.store.disk.UnusableStoreException;
import org.claimgraph.store.disk.WrittenLiterals;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit code 0: fine; 1: findings; 2: cannot run. */
@Command(
    name = "claimgraph",
    description = "What a report says, with who says it, how firmly, and where it stands.",
    mixinStandardHelpOptions = true,
    version = "Claimgraph 0.1.0")
public final class Claimgraph {
  /** Fine. */
  static final int FINE = 0;

  /** There are findings. */
  static final int FINDINGS = 1;

  /** Cannot run. */
  static final int CANNOT_RUN = 2;

  /** The commands, each called as its class is. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          AskCommand.class,
          CheckCommand.class,
          CiteCommand.class,
          CoverageCommand.class,
          DumpCommand.class,
          QueryCommand.class,
          QuestionsCommand.class,
          ServeCommand.class,
          SpanCommand.class,
          VerifyCommand.class);

  Claimgraph() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    WrittenLiterals.keep();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs one command; what it prints goes to these. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Claimgraph());
    commands(args).forEach(line::addSubcommand);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command))
        .execute(args);
  }

  /**
   * The one command that the arguments begin with, for to look up the options of all takes longer
   * than many commands do; all if they begin with none.
   */
  private static List<Class<?>> commands(String... args) {
    return COMMANDS.stream()
        .filter(each -> args.length > 0 && name(each).equals(args[0]))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  private static String name(Class<?> command) {
    return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The project to work on.
   *
   * @throws CannotRunException no ontology/, data/ and queries/ where they are looked for
   */
  static Project project() {
    Project project =
        Project.locate()
            .orElseThrow(
                () ->
                    new CannotRunException(
                        "no ontology/, data/ and queries/ here or in a folder above"));
    if (!project.isThere()) {
      throw new CannotRunException("no ontology/, data/ and queries/ in " + project.root());
    }
    return project;
  }

  private static int explain(Exception failure, CommandLine command) {
    switch (failure) {
      case CannotRunException e -> command.getErr().println(e.getMessage());
      case BadParameterException e -> command.getErr().println(e.getMessage());
      case BadQueryException e -> command.getErr().println(e.getMessage());
      case PortTakenException e -> command.getErr().println(e.getMessage());
      case UnusableStoreException e -> command.getErr().println(e.getMessage());
      case UncheckedIOException e -> command.getErr().println(e.getMessage());
      default -> failure.printStackTrace(command.getErr());
    }
    return CANNOT_RUN;
  }
}
