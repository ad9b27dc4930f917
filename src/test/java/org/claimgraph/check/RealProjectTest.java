package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.claimgraph.RealProject;
import org.claimgraph.files.Finding;
import org.junit.jupiter.api.Test;

/** The data themselves, as they are served. */
final class RealProjectTest {
  @Test
  void whatWasWrittenHasNoFindings() {
    assertEquals(
        "",
        Checks.written(RealProject.SOURCES).stream()
            .map(Finding::toString)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void whatIsDerivedHasNoFindings() {
    assertEquals(
        "",
        Checks.derived(RealProject.SOURCES, RealProject.SNAPSHOT.dataset()).stream()
            .map(Finding::toString)
            .collect(Collectors.joining("\n")));
  }
}
