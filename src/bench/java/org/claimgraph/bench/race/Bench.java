package org.claimgraph.bench.race;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimgraph.GrowthData;
import org.claimgraph.files.Project;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures all engines on some sizes of data. */
@Command(name = "bench/run", description = "Measures our server beside others on the same data.")
final class Bench implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATA",
      arity = "1..*",
      description = "real, or a number of triples, such as 10000: the data to measure on.")
  private List<String> sizes = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "4",
      description = "How long eight clients ask each mix (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "What the data and the draws begin with (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--heap",
      defaultValue = "2g",
      description = "The greatest heap of each Java process (default: ${DEFAULT-VALUE}).")
  private String heap = "2g";

  @Option(
      names = "--engines",
      split = ",",
      description = "Only these engines, ours among them: the others are held against ours.")
  private List<String> engines = Engines.NAMES;

  @Option(
      names = "--out",
      defaultValue = "bench/results",
      description = "Where the results go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("bench/results");

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (String size : sizes) {
      measure(size);
    }
    return 0;
  }

  private void measure(String size) throws IOException, InterruptedException {
    Project model = Project.at(Path.of(""));
    Path folder = model.root().resolve("target/bench").resolve(size);
    say(size + ": making the data");
    GrowthData data = TestData.write(size, seed, model, folder);
    Map<String, String> catalogue = size.equals(TestData.REAL) ? Catalogue.of(model) : Map.of();
    Draws draws = Draws.from(data.withoutTripleTerms());
    Race race = new Race(new Race.Course(size, data.triples(), draws, catalogue, seed, seconds));
    List<String> versions = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (String engine : engines) {
      Path place = Files.createDirectories(folder.resolve("engines").resolve(engine));
      double load = Machine.load();
      say(size + ": " + engine + ", one of " + engines.size());
      try {
        Peer peer = Engines.named(engine, new Setting(data, model.root(), place, "-Xmx" + heap));
        race.run(peer);
        versions.add(version(peer, load));
      } catch (MissingPeerException | IOException e) {
        remarks.add(engine + " was not measured: " + e.getMessage());
      }
    }
    remarks.addAll(race.faults());
    new Results(size, head(data.triples(), versions), race.figures(), remarks).write(out);
    say(size + ": the results are in " + out);
  }

  /** Says how far the work is. */
  private void say(String words) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(words);
    err.flush();
  }

  private static String version(Peer peer, double load) throws IOException {
    return String.format(
        Locale.ROOT,
        "- %s %s, load of the machine before it %.1f and after it %.1f",
        peer.name(),
        peer.version(),
        load,
        Machine.load());
  }

  private List<String> head(long triples, List<String> versions) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d triples in the default graph; seed %d; eight clients asked each mix for %.0f s;"
                + " heap of each Java process at most %s; measured on %s.",
            triples,
            seed,
            seconds,
            heap,
            LocalDate.now(ZoneOffset.UTC)));
    lines.add("");
    Machine.description().forEach(line -> lines.add("- " + line));
    lines.addAll(versions);
    return lines;
  }
}
