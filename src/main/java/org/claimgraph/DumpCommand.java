package org.claimgraph;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimgraph.files.Project;
import org.claimgraph.publish.Dump;
import org.claimgraph.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the whole dataset as files. */
@Command(
    name = "dump",
    description = "Writes the graph as files, with their SHA-256 sums. Refuses one with findings.",
    mixinStandardHelpOptions = true)
final class DumpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; it is made if it is missing.")
  private Path folder;

  @Override
  public Integer call() {
    Project project = Claimgraph.project();
    return switch (Loading.of(project)) {
      case Loading.Ready ready -> {
        Snapshot snapshot = ready.snapshot();
        Dump dump = Assembly.publication(project, snapshot).dump();
        dump.writeTo(folder);
        spec.commandLine()
            .getOut()
            .printf(
                "%d files in %s, data version %s%n",
                dump.names().size(), folder, snapshot.version());
        yield Claimgraph.FINE;
      }
      case Loading.Refused refused -> {
        spec.commandLine()
            .getErr()
            .println(
                "the graph has findings and is not dumped; to see them, run ./claimgraph check");
        yield Claimgraph.FINDINGS;
      }
    };
  }
}
