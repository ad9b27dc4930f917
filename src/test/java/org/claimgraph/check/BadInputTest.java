package org.claimgraph.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimgraph.SmallProject;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file of bad/ is laid over the small project and says itself what must be found in it. */
final class BadInputTest {
  private static final Pattern EXPECTED =
      Pattern.compile("^# line (\\d+): (.*)$", Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void smallProjectHasNoFindings() throws IOException {
    assertEquals(List.of(), words(SmallProject.in(folder)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultIsFound(Path fault) throws IOException {
    String turtle = Files.readString(fault);
    List<String> expected = EXPECTED.matcher(turtle).results().map(BadInputTest::finding).toList();
    assertFalse(expected.isEmpty(), "the fixture says nowhere what must be found");
    List<String> found = words(SmallProject.with(turtle, folder));
    assertAll(
        expected.stream()
            .map(
                finding ->
                    () ->
                        assertTrue(
                            found.contains(finding),
                            () -> finding + "\nis not among\n" + String.join("\n", found))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "documents/", "pages/", "checks/", "derive/"})
  void queryThatCannotBeReadIsFound(String place) throws IOException {
    Project project = SmallProject.in(folder);
    Files.writeString(
        folder.resolve("queries/" + place + "a-fault.rq"), "SELECT *\nWHERE { ?s ?p }");
    String finding = ":2: The query cannot be read, column 15: Encountered \" \"}\" \"} \"\". Mend";
    assertTrue(
        String.join("\n", words(project)).startsWith("queries/" + place + "a-fault.rq" + finding),
        () -> String.join("\n", words(project)));
  }

  static Stream<Path> faults() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/bad"))) {
      return files.sorted().toList().stream();
    }
  }

  private static String finding(MatchResult match) {
    return "data/a-fault.ttl:" + match.group(1) + ": " + match.group(2);
  }

  private static List<String> words(Project project) {
    return Checks.written(Sources.read(project)).stream().map(Finding::toString).toList();
  }
}
