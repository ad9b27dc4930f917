package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs what an engine needs, its output in a file. */
final class Command {
  private static final Duration LONGEST = Duration.ofHours(1);

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
    run(command, environment, folder, LONGEST);
  }

  /**
   * Runs the command to its end.
   *
   * @throws IOException it did not end well, or not within this time
   */
  static void run(
      List<String> command, Map<String, String> environment, Path folder, Duration within)
      throws IOException, InterruptedException {
    Process process = start(command, environment, folder);
    if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      throw new IOException("%s took too long; see %s".formatted(command.getFirst(), folder));
    }
    int exit = process.exitValue();
    if (exit != 0) {
      throw new IOException(
          "%s ended with %d; see %s"
              .formatted(command.getFirst(), exit, folder.resolve("log.txt")));
    }
  }
}
