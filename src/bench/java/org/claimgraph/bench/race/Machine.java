package org.claimgraph.bench.race;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a run was made on. */
final class Machine {
  private static final Path LOAD = Path.of("/proc/loadavg");

  private Machine() {}

  /** Processors, memory, system and Java, in one line each. */
  static List<String> description() throws IOException {
    return List.of(
        "Processors: %d, %s".formatted(Runtime.getRuntime().availableProcessors(), processor()),
        "System: %s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")),
        "Java: " + System.getProperty("java.vm.version"));
  }

  /** How many processes wanted to run in the last minute, on average; NaN where it is not known. */
  static double load() throws IOException {
    return Files.exists(LOAD)
        ? Double.parseDouble(Files.readString(LOAD).split(" ", 2)[0])
        : Double.NaN;
  }

  /** The commit of the repository, with a mark if files differ from it, as git tells it. */
  static String commit(Path repository) {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .directory(repository.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return answer.isEmpty() ? "of no known commit" : "at commit " + answer;
    } catch (IOException e) {
      // There is no git here.
      return "of no known commit";
    }
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
          .map(line -> line.replaceFirst("^[^:]*:", "").strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
