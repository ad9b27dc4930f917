package org.claimgraph.bench.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine is measured in the version that its Maven file names, also after that has changed. */
final class PeerPomTest {
  @TempDir private Path folder;

  @Test
  void versionIsThatOfTheProperty() throws IOException {
    PeerPom rdf4j = new PeerPom(Path.of("src/bench/peers/rdf4j/pom.xml"));
    assertTrue(rdf4j.version("rdf4j.version").matches("5[.\\d]+"));
    assertTrue(rdf4j.version("tomcat.version").matches("9[.\\d]+"));
    assertEquals("unknown", rdf4j.version("jetty.version"));
  }

  @Test
  void whatWasMadeBeforeTheFileChangedIsMadeAgain() throws IOException {
    PeerPom pom = new PeerPom(Files.writeString(folder.resolve("pom.xml"), "<project/>"));
    Path made = folder.resolve("classpath.txt");
    assertFalse(pom.isOlderThan(made));
    Files.writeString(made, "a.jar");
    Files.setLastModifiedTime(pom.file(), FileTime.fromMillis(1_000));
    Files.setLastModifiedTime(made, FileTime.fromMillis(2_000));
    assertTrue(pom.isOlderThan(made));
    Files.setLastModifiedTime(pom.file(), FileTime.fromMillis(3_000));
    assertFalse(pom.isOlderThan(made));
  }

  @Test
  void engineThatMavenCannotFetchIsMissing() throws IOException {
    PeerPom pom = new PeerPom(Files.writeString(folder.resolve("pom.xml"), "<project/>"));
    MissingPeerException missing =
        assertThrows(MissingPeerException.class, () -> pom.run(folder, "--offline", "validate"));
    String words = "Maven could not resolve its libraries: mvn ended with 1";
    assertTrue(missing.toString().contains(words), missing::toString);
  }
}
