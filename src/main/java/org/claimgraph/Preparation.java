package org.claimgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.claimgraph.files.Project;
import org.claimgraph.publish.Fingerprint;
import org.claimgraph.store.PreparedSnapshot;

/** Where the graph of a project is prepared, and what it is made of. */
final class Preparation {
  private static final String FOLDER = "prepared";
  private static final List<String> SOURCES = List.of("ontology", "data", "queries");

  private Preparation() {}

  /**
   * What is prepared for the project as its files are now, beside the program; nothing if the
   * program does not run from its jar, or something cannot be read.
   */
  static Optional<PreparedSnapshot> of(Project project) {
    return program()
        .filter(Files::isRegularFile)
        .flatMap(
            jar ->
                source(project)
                    .map(name -> new PreparedSnapshot(jar.resolveSibling(FOLDER), name)));
  }

  /**
   * Names the project's files as they are now, and the program; nothing if something cannot be
   * read.
   */
  static Optional<String> source(Project project) {
    try {
      Optional<Path> program = program();
      return program.isPresent()
          ? Optional.of(digest(project.root(), program.get()))
          : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      // Whoever loads the project says what cannot be read.
      return Optional.empty();
    }
  }

  /** The program's jar, or the folder of its classes. */
  private static Optional<Path> program() {
    CodeSource source = Claimgraph.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.ofNullable(source)
          .map(CodeSource::getLocation)
          .map(location -> Path.of(URI.create(location.toString())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The SHA-256 of what is known of the program, one file or a folder, and of every file of the
   * project: its name, its length and its fingerprint.
   */
  static String digest(Path root, Path program) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    add(digest, program, program);
    for (String folder : SOURCES) {
      add(digest, root, root.resolve(folder));
    }
    return Hex.encodeHexString(digest.digest());
  }

  /** Adds all files there, with their names below the top. */
  private static void add(MessageDigest digest, Path top, Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(digest, top.relativize(file).toString(), file);
      }
    }
  }

  private static void add(MessageDigest digest, String name, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String known = name + "\0" + bytes.length + "\0" + Fingerprint.hex(bytes) + "\0";
    digest.update(known.getBytes(StandardCharsets.UTF_8));
  }
}
