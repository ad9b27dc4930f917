package org.claimgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Python in data/normalisation.md does what the Java does. */
final class PythonAgreementTest {
  private static final Pattern PYTHON = Pattern.compile("(?s)```python\n(.*?)```");
  private static final String DRIVER =
      """

      import hashlib
      import json
      import sys

      for line in open(sys.argv[1], encoding="utf-8"):
          print(hashlib.sha256(normalise(json.loads(line)).encode()).hexdigest())
      """;

  @TempDir Path folder;

  @Test
  void pythonGivesThePublishedDigests() throws Exception {
    var vectors = Vectors.read();
    assertEquals(
        vectors.stream().map(Vectors.Vector::digest).toList(),
        python(vectors.stream().map(Vectors.Vector::json)));
  }

  @Test
  void pythonGivesTheDigestOfEverySpan() throws Exception {
    String text = ReportAtHand.text();
    var spans =
        ReportAtHand.described().sentences().stream().flatMap(one -> one.spans().stream()).toList();
    assertEquals(
        spans.stream().map(Span::digest).toList(),
        python(
            spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .map(words -> new JsonString(words).toString())));
  }

  private List<String> python(Stream<String> json) throws IOException, InterruptedException {
    var block = PYTHON.matcher(Files.readString(Path.of("data/normalisation.md")));
    assumeTrue(block.find() && canRunPython(), "skipped: python3 cannot be run on this machine");
    Path program = Files.writeString(folder.resolve("normalise.py"), block.group(1) + DRIVER);
    Path input = Files.write(folder.resolve("input.jsonl"), json.toList());
    Process process = start("python3", program.toString(), input.toString());
    var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), lines);
    return lines.lines().toList();
  }

  private static boolean canRunPython() throws InterruptedException {
    try {
      return start("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))").waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
