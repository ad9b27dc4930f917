package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An engine that runs, with its data, and answers. */
final class Running implements AutoCloseable {
  private static final int CLIENTS = 8;
  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
  private static final String FIRST =
      "SELECT (COUNT(?c) AS ?n) { ?c <https://w3id.org/claimgraph/ontology#basis> ?b }";

  private final Process process;
  private final List<Client> clients;
  private final Duration start;

  private Running(Process process, List<Client> clients, Duration start) {
    this.process = process;
    this.clients = clients;
    this.start = start;
  }

  /**
   * Loads the data before the start, where the engine does it so; how long it took.
   *
   * @throws IOException a command did not end well, or not within this time
   */
  static Duration load(Peer peer, Duration within) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    for (List<String> command : peer.loading()) {
      Command.run(command, peer.environment(), peer.folder(), within);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /**
   * The engine, started; it has answered a first question on the data.
   *
   * @throws IOException it ended, or did not answer within so long
   */
  static Running start(Peer peer, Duration within) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process = Command.start(peer.serving(), peer.environment(), peer.folder());
    List<Client> clients = Client.at(peer.endpoint(), CLIENTS, peer.patience());
    while (!clients.getFirst().ask(FIRST).isOk()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      if (!process.isAlive() || waited.compareTo(within) > 0) {
        clients.forEach(Client::close);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        throw new IOException(peer.name() + " does not answer; see " + peer.folder() + "/log.txt");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return new Running(process, clients, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** From the start of the process to its first answer on the data. */
  Duration untilFirstAnswer() {
    return start;
  }

  /** A client of it. */
  Client client() {
    return clients.getFirst();
  }

  /** Eight clients of it. */
  List<Client> clients() {
    return clients;
  }

  /** Bytes of memory that the process and its children hold now; 0 where /proc is missing. */
  long residentBytes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToLong(each -> resident(Path.of("/proc/" + each.pid() + "/status")))
        .sum();
  }

  private static long resident(Path status) {
    try {
      Matcher found = RESIDENT.matcher(Files.readString(status));
      return found.find() ? Long.parseLong(found.group(1)) * 1024 : 0;
    } catch (IOException e) {
      // The process has ended, or there is no /proc.
      return 0;
    }
  }

  @Override
  public void close() {
    clients.forEach(Client::close);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
