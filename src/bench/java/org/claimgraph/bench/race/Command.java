package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs what an engine needs, its output in a file. */
final class Command {
  private Command() {}

  /** The command's process, started; what it prints goes to the end of a log in the folder. */
  static Process start(List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /**
   * Runs the command to its end.
   *
   * @throws IOException it did not end well
   */
  static void run(List<String> command, Map<String, String> environment, Path folder)
      throws IOException, InterruptedException {
    int exit = start(command, environment, folder).waitFor();
    if (exit != 0) {
      throw new IOException(
          "%s ended with %d; see %s"
              .formatted(command.getFirst(), exit, folder.resolve("log.txt")));
    }
  }
}
