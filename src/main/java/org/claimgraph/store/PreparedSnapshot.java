package org.claimgraph.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * A dataset that was checked and derived, on disk, so that the next start over the same files need
 * not do it again. The file holds the sorted N-Quads, and before them the SHA-256 of those without
 * the accounts, which is the data version, and of the accounts.
 */
public final class PreparedSnapshot {
  private static final String ENDING = ".nq";
  private static final Pattern HEAD =
      Pattern.compile("# ([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9]{1,9})\n");
  private final Path folder;
  private final Path file;

  /**
   * What is or will be prepared.
   *
   * @param folder where; nothing else is in it
   * @param source names what it is made of: other files, another name
   */
  public PreparedSnapshot(Path folder, String source) {
    this.folder = folder;
    this.file = folder.resolve(source + ENDING);
  }

  /** The snapshot; nothing if it was not prepared, or the file is damaged. */
  public Optional<Snapshot> read() {
    try {
      return read(Files.readAllBytes(file));
    } catch (IOException | RiotException e) {
      // There is none, or none that can be used; either way it is made again.
      return Optional.empty();
    }
  }

  private static Optional<Snapshot> read(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher head = HEAD.matcher(start);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    int middle = head.end() + Integer.parseInt(head.group(3));
    if (middle > bytes.length) {
      return Optional.empty();
    }
    byte[] main = Arrays.copyOfRange(bytes, head.end(), middle);
    byte[] accounts = Arrays.copyOfRange(bytes, middle, bytes.length);
    String version = head.group(1);
    if (!DataVersion.of(main).equals(version) || !DataVersion.of(accounts).equals(head.group(2))) {
      return Optional.empty();
    }
    DatasetGraph dataset = new DatasetGraphMapLink(GraphMemFactory.createDefaultGraphSameTerm());
    parse(main, dataset);
    parse(accounts, dataset);
    return Optional.of(Snapshot.of(dataset, version));
  }

  private static void parse(byte[] quads, DatasetGraph dataset) {
    RDFParser.source(new ByteArrayInputStream(quads)).lang(Lang.NQUADS).parse(dataset);
  }

  /**
   * Writes the dataset, in the place of whatever was prepared before.
   *
   * @throws IOException the folder cannot be written to
   */
  public void write(DatasetGraph dataset) throws IOException {
    byte[] main = SortedNQuads.of(dataset, Predicate.not(SortedNQuads::isOfAccount));
    byte[] accounts = SortedNQuads.of(dataset, SortedNQuads::isOfAccount);
    String head =
        "# %s %s %d\n".formatted(DataVersion.of(main), DataVersion.of(accounts), main.length);
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "being-written", "");
    try (var out = Files.newOutputStream(written)) {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(main);
      out.write(accounts);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    removeOthers();
  }

  private void removeOthers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(each -> !each.equals(file)).toList()) {
        if (each.toString().endsWith(ENDING)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }
}
