package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.claimgraph.bench.growth.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are derived some at a time say what they say when derived together. */
final class LargeDumpTest {
  private static final Growth GROWTH = new Growth(5, 3);

  @TempDir private Path folder;

  @Test
  void partsSayOfClaimsWhatTheWholeSays() throws IOException {
    Path dump = Files.createDirectories(folder.resolve("dump"));
    Path main = new LargeDump(GROWTH, RealProject.PROJECT, dump, 2).write();
    Path whole = Files.createDirectories(folder.resolve("whole"));
    GrowthData together = GrowthData.write(GROWTH, RealProject.PROJECT, whole);
    Set<String> claims = claims(main);
    assertFalse(claims.isEmpty(), "the dump has no claim");
    assertEquals(claims(together.withTripleTerms()), claims);
    List<String> lines = Files.readAllLines(main);
    assertEquals(lines, List.copyOf(new TreeSet<>(lines)), "not sorted, or a line twice");
  }

  @Test
  void sumsAreThoseOfTheFiles() throws IOException {
    new LargeDump(GROWTH, RealProject.PROJECT, folder, 2).write();
    String sums = Files.readString(folder.resolve("SHA256SUMS"));
    for (String name : List.of("claimgraph.nq", "claimgraph-accounts.nq")) {
      String sum = DigestUtils.sha256Hex(Files.readAllBytes(folder.resolve(name)));
      assertTrue(sums.contains(sum + "  " + name), () -> "not the sum of " + name);
    }
  }

  private static Set<String> claims(Path file) throws IOException {
    Set<String> claims = new TreeSet<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("<https://w3id.org/claimgraph/id/claim/")) {
        claims.add(line);
      }
    }
    return claims;
  }
}
