package org.claimgraph.bench.race;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.claimgraph.files.Project;

/** What makes the data: the parts of the program and of the project on which they depend. */
final class Maker {
  private static final String CODE = "src/main/java/org/claimgraph/";
  private static final List<String> PARTS =
      List.of(
          "ontology",
          "queries",
          "src/bench/java/org/claimgraph/GrowthData.java",
          "src/bench/java/org/claimgraph/LargeDump.java",
          "src/bench/java/org/claimgraph/bench/growth",
          "src/bench/resources/org/claimgraph/bench/growth",
          CODE + "claim",
          CODE + "files",
          CODE + "publish/Description.java",
          CODE + "question",
          CODE + "vocabulary");

  private Maker() {}

  /** The SHA-256 of all of it, with the model's own data if these are wanted. */
  static String of(Project model, boolean withData) throws IOException {
    List<String> parts = new ArrayList<>(PARTS);
    if (withData) {
      parts.add("data");
    }
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String part : parts) {
      try (Stream<Path> files = Files.walk(model.root().resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(model.name(file).getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return Hex.encodeHexString(digest.digest());
  }
}
