package org.claimgraph.bench.race;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import picocli.CommandLine.Mixin;
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

  @Mixin private TimeOptions times = new TimeOptions();

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "What the data and the draws begin with (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--heap",
      defaultValue = "2048",
      description = "The greatest heap of each Java process, in MB (default: ${DEFAULT-VALUE}).")
  private int heap;

  @Option(
      names = "--engines",
      split = ",",
      description = "Only these engines, ours among them: the others are held against ours.")
  private List<String> engines = List.of();

  @Option(
      names = "--apart",
      description = "Runs one engine at a time, all its rounds in a row: needs less memory.")
  private boolean apart;

  @Option(
      names = "--smallest-heap",
      description =
          "Also looks for the smallest heap of ours, Fuseki and RDF4J's store in memory; takes"
              + " long.")
  private boolean smallestHeap;

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
      Summary.write(out);
    }
    return 0;
  }

  private void measure(String size) throws IOException, InterruptedException {
    Project model = Project.at(Path.of(""));
    say(size + ": making the data, or taking those that were made before");
    Path kept = model.root().resolve("target/bench-data").resolve(size);
    GrowthData data = TestData.of(size, seed, model, kept);
    Path folder = model.root().resolve("target/bench").resolve(size);
    Folders.empty(folder);
    Notes notes = new Notes(size);
    Course course = course(size, data, model);
    Engines.Setup setup = name -> setting(name, data, model, folder);
    say(size + ": looking claims up without a server");
    new EngineTime(course, notes).measure(data, Files.createDirectories(folder.resolve("jena")));
    List<Peer> peers = peers(data, setup, notes);
    race(course, peers, notes);
    if (smallestHeap) {
      heaps(course, setup, notes);
    }
    new Results(size, head(data.triples(), peers), notes.figures(), notes.remarks()).write(out);
    say(size + ": the results are in " + out);
  }

  private Course course(String size, GrowthData data, Project model) throws IOException {
    Map<String, String> catalogue = size.equals(TestData.REAL) ? Catalogue.of(model) : Map.of();
    Draws draws = Draws.from(data.withoutTripleTerms());
    return new Course(size, data.triples(), draws, catalogue, seed, times.times());
  }

  private Setting setting(String name, GrowthData data, Project model, Path folder)
      throws IOException {
    Path place = Files.createDirectories(folder.resolve("engines").resolve(name));
    Duration patience = times.times().patience();
    return new Setting(
        data, model.root(), place, "-Xmx" + heap + "m", Engines.port(name), patience);
  }

  private List<Peer> peers(GrowthData data, Engines.Setup setup, Notes notes)
      throws IOException, InterruptedException {
    List<String> usual = data.dump().isEmpty() ? Engines.NAMES : Engines.ON_DISK;
    List<Peer> peers = new ArrayList<>();
    for (String name : engines.isEmpty() ? usual : engines) {
      try {
        peers.add(Engines.named(name, setup.of(name)));
      } catch (MissingPeerException e) {
        notes.remark(name + " was not measured: " + e.getMessage());
      }
    }
    return peers;
  }

  private void race(Course course, List<Peer> peers, Notes notes)
      throws IOException, InterruptedException {
    Race race = new Race(course, notes, this::say);
    for (List<Peer> group : apart ? peers.stream().map(List::of).toList() : List.of(peers)) {
      race.run(group);
    }
    race.noteDifferences();
  }

  private void heaps(Course course, Engines.Setup setup, Notes notes)
      throws IOException, InterruptedException {
    for (String name : SmallestHeap.ENGINES) {
      say(course.data() + ": " + name + ", the smallest heap");
      try {
        new SmallestHeap(course, notes).measure(name, setup.of(name), heap);
      } catch (MissingPeerException | IOException e) {
        notes.remark(name + ", smallest heap: " + e.getMessage());
      }
    }
  }

  /** Says how far the work is. */
  private void say(String words) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(words);
    err.flush();
  }

  private List<String> head(long triples, List<Peer> peers) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d triples in the default graph; seed %d; heap of each Java process at most %d MB;"
                + " %s; measured on %s.",
            triples,
            seed,
            heap,
            apart ? "one engine running at a time" : "all engines running, one asked at a time",
            LocalDate.now(ZoneOffset.UTC)));
    lines.addAll(List.of("", times.words(), ""));
    Machine.description().forEach(line -> lines.add("- " + line));
    peers.forEach(peer -> lines.add("- %s %s".formatted(peer.name(), peer.version())));
    return lines;
  }
}
