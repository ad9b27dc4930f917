package org.claimgraph;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the graph is kept while it is served, as options of the command line. */
final class StoreOptions {
  private static final String MEMORY = "memory";
  private static final String DISK = "tdb2:";

  @Option(
      names = "--store",
      paramLabel = "STORE",
      defaultValue = MEMORY,
      description =
          "Where the graph is: memory, or tdb2:DIR for a database in a folder of its own. It is"
              + " built when the files have changed, beside the one before, and used again when"
              + " they have not (default: ${DEFAULT-VALUE}).")
  private String store = MEMORY;

  @Option(
      names = "--dump",
      paramLabel = "DIR",
      description =
          "With --store tdb2:DIR, builds the database of this dump, as ./claimgraph dump writes"
              + " it, instead of the project's data, which may then be larger than memory. The"
              + " dump is held against its SHA-256 sums; it was checked when it was made.")
  private @Nullable Path dump;

  /**
   * The folder of the database; nothing if the graph is kept in memory.
   *
   * @throws CannotRunException there is no such store
   */
  Optional<Path> folder() {
    if (store.equals(MEMORY)) {
      if (dump != null) {
        throw new CannotRunException("--dump needs a database: add --store tdb2:DIR");
      }
      return Optional.empty();
    }
    if (!store.startsWith(DISK) || store.length() == DISK.length()) {
      throw new CannotRunException(
          "there is no store \"%s\"; use memory, or tdb2:DIR with the name of a folder"
              .formatted(store));
    }
    return Optional.of(Path.of(store.substring(DISK.length())));
  }

  /** The dump to build of, if not of the project's files. */
  Optional<Path> dump() {
    return Optional.ofNullable(dump);
  }
}
