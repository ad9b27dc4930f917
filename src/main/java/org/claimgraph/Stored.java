package org.claimgraph;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimgraph.files.Project;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.disk.DiskStore;
import org.claimgraph.store.disk.DumpContent;
import org.claimgraph.store.disk.MemoryContent;

/** The graph in a database on disk, which is built only where it is not there already. */
final class Stored {
  private final DiskStore store;
  private final Consumer<String> told;

  /**
   * What is in this store.
   *
   * @param told is told how far a build is
   */
  Stored(DiskStore store, Consumer<String> told) {
    this.store = store;
    this.told = told;
  }

  /** The project's graph; it is checked and derived only if something has changed. */
  Serving of(Project project) {
    Optional<String> files = Preparation.source(project);
    Optional<Snapshot> before = files.flatMap(store::madeOf);
    return before.<Serving>map(Serving.Ready::new).orElseGet(() -> built(project, files));
  }

  private Serving built(Project project, Optional<String> files) {
    return switch (Serving.of(project)) {
      case Serving.Ready ready ->
          new Serving.Ready(
              store.build(files.orElse(""), MemoryContent.of(ready.snapshot()), told));
      case Serving.Refused refused -> refused;
    };
  }

  /** The graph of the dump in this folder. */
  Serving of(Path folder) {
    DumpContent dump = DumpContent.in(folder);
    String source = "dump " + dump.version();
    return new Serving.Ready(store.madeOf(source).orElseGet(() -> store.build(source, dump, told)));
  }
}
