package org.claimgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command that has run in a POSIX shell.
 *
 * @param exit its exit code
 * @param output what it printed, standard output and error together
 */
public record Shell(int exit, String output) {
  /** Runs the command in this folder with these additions to the environment. */
  public static Shell run(Path folder, Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-eu", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell(process.waitFor(), output);
  }
}
