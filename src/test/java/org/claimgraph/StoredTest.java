package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimgraph.files.Project;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.disk.DiskStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project on disk is loaded when its files have changed, and only then. */
final class StoredTest {
  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();

  private Serving serving(Project project) {
    told.clear();
    try (DiskStore store = DiskStore.open(folder.resolve("store"))) {
      return new Stored(store, told::add).of(project);
    }
  }

  private Snapshot ready(Project project) {
    return assertInstanceOf(Serving.Ready.class, serving(project)).snapshot();
  }

  @Test
  void projectIsLoadedOnceAndAgainWhenAFileChanges() throws IOException {
    Project project = SmallProject.in(folder.resolve("project"));
    String version = ready(project).version();
    assertNotEquals(List.of(), told);
    assertEquals(version, ready(project).version());
    assertEquals(List.of(), told);

    Path file = folder.resolve("project/data/things.ttl");
    Files.writeString(file, "# One more line, which says nothing.\n" + Files.readString(file));
    assertEquals(version, ready(project).version());
    assertEquals(List.of(), told, "it came to the same");

    Path ontology = folder.resolve("project/ontology/claimgraph.ttl");
    Files.writeString(ontology, Files.readString(ontology).replace("claimed", "claimed "));
    assertNotEquals(version, ready(project).version());
    assertNotEquals(List.of(), told);
  }

  @Test
  void projectWithFindingsIsRefusedAndTheDatabaseStays() throws IOException {
    Project project = SmallProject.in(folder.resolve("project"));
    String version = ready(project).version();
    Path broken = Files.writeString(folder.resolve("project/data/broken.ttl"), "no Turtle");
    assertInstanceOf(Serving.Refused.class, serving(project));
    Files.delete(broken);
    assertEquals(version, ready(project).version());
    assertEquals(List.of(), told);
  }

  @Test
  void wrongStoresAreRefusedInWords() throws IOException {
    assertEquals(
        "there is no store \"tdb2:\"; use memory, or tdb2:DIR with the name of a folder\n",
        refusal("--store", "tdb2:"));
    assertEquals("--dump needs a database: add --store tdb2:DIR\n", refusal("--dump", "x"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    assertEquals(
        folder + " holds something else than a store of Claimgraph; name an empty folder\n",
        refusal("--store", "tdb2:" + folder));
  }

  private static String refusal(String... options) {
    StringWriter err = new StringWriter();
    List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
    command.addAll(List.of(options));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    int exit = Claimgraph.run(nowhere, new PrintWriter(err), command.toArray(String[]::new));
    assertEquals(Claimgraph.CANNOT_RUN, exit);
    return err.toString().replace("\r\n", "\n");
  }
}
