package org.claimgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.bench.growth.Growth;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.store.Snapshot;

/**
 * A dump of more reports than memory holds, as {@code ./claimgraph dump} would name its files. The
 * reports are derived some at a time; what two reports of different parts say of each other is
 * therefore not derived, and the dump holds no questions and no description.
 *
 * @param growth the reports
 * @param model whose ontology and queries
 * @param folder where the dump is written
 * @param atOnce how many reports are derived at once
 */
record LargeDump(Growth growth, Project model, Path folder, int atOnce) {
  private static final String MAIN = "claimgraph.nq";
  private static final String ACCOUNTS = "claimgraph-accounts.nq";

  /** Writes the dump; the file of its default graph. */
  Path write() throws IOException {
    Path main = folder.resolve(MAIN);
    Path accounts = folder.resolve(ACCOUNTS);
    try (SortedLines lines = SortedLines.into(main);
        SortedLines ofAccounts = SortedLines.into(accounts)) {
      for (int first = 1; first <= growth.reports(); first += atOnce) {
        add(derived(first), lines, ofAccounts);
      }
    }
    Files.writeString(
        folder.resolve("SHA256SUMS"),
        "%s  %s%n%s  %s%n".formatted(sha256(main), MAIN, sha256(accounts), ACCOUNTS));
    return main;
  }

  private DatasetGraph derived(int first) throws IOException {
    int last = Math.min(growth.reports(), first + atOnce - 1);
    Path part = Files.createTempDirectory(folder, "part");
    try {
      Project project = growth.write(model, part, first, last);
      return new Derivation(project).derive(Sources.read(project).graph());
    } finally {
      remove(part);
    }
  }

  private static void add(DatasetGraph dataset, SortedLines lines, SortedLines ofAccounts) {
    lines.add(Quad.defaultGraphIRI, dataset.getDefaultGraph());
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              SortedLines where = Snapshot.isAccount(name) ? ofAccounts : lines;
              where.add(name, dataset.getGraph(name));
            });
  }

  private static String sha256(Path file) throws IOException {
    return new DigestUtils(DigestUtils.getSha256Digest()).digestAsHex(file);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
