package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of a dump's SHA-256 sums. */
final class DumpSums {
  /** The file whose sum is the data version. */
  static final String MAIN = "claimgraph.nq";

  /** The file of the accounts. */
  static final String ACCOUNTS = "claimgraph-accounts.nq";

  private static final String FILE = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S+)");

  private final Map<String, String> sums;

  private DumpSums(Map<String, String> sums) {
    this.sums = sums;
  }

  /**
   * The list in this folder.
   *
   * @throws UnusableStoreException there is none, or not one of ours
   */
  static DumpSums in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnusableStoreException(
          "%s holds no dump: %s is missing; ./claimgraph dump writes one".formatted(folder, FILE));
    }
    Map<String, String> sums = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        sums.put(matcher.group(2), matcher.group(1));
      }
    }
    if (!sums.keySet().containsAll(List.of(MAIN, ACCOUNTS))) {
      throw new UnusableStoreException(
          "%s is not the list of a dump: it names no %s or no %s".formatted(file, MAIN, ACCOUNTS));
    }
    return new DumpSums(sums);
  }

  /** The data version: the sum of {@link #MAIN}. */
  String version() {
    return of(MAIN);
  }

  /** The sum of this file, {@link #MAIN} or {@link #ACCOUNTS}, as it is without compression. */
  String of(String file) {
    return sums.getOrDefault(file, "");
  }
}
