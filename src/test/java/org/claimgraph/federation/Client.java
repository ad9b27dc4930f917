package org.claimgraph.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody else's client, which asks every query of a folder and writes each answer into another.
 *
 * @param name what it is called
 * @param command what runs it; the folders and the endpoints follow
 */
record Client(String name, List<String> command) {
  private static final Path HERE = Path.of("src/test/federation").toAbsolutePath();
  private static final Path PLACE = Path.of("target/federation").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Why a client cannot be run on this machine. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1L;

    MissingException(String message) {
      super(message);
    }
  }

  /** Something that prepares a client. */
  interface Preparation {
    Client client() throws IOException, InterruptedException, MissingException;
  }

  /** Comunica, installed by npm. */
  static Client comunica() throws IOException, InterruptedException, MissingException {
    Path folder = Files.createDirectories(PLACE.resolve("npm"));
    for (String file : List.of("package.json", "package-lock.json")) {
      Path target = folder.resolve(file);
      if (!Files.exists(target) || Files.mismatch(HERE.resolve(file), target) >= 0) {
        Files.copy(HERE.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(folder.resolve("installed"));
      }
    }
    if (!Files.exists(folder.resolve("installed"))) {
      require(folder, "npm could not install Comunica", "npm", "ci", "--no-audit", "--no-fund");
      Files.createFile(folder.resolve("installed"));
    }
    Path brought = folder.resolve("node_modules/.bin/node");
    String node = Files.exists(brought) ? brought.toString() : "node";
    String check =
        "const [a, b] = process.versions.node.split('.').map(Number);"
            + " process.exit(a > 22 || (a === 22 && b >= 19) ? 0 : 1)";
    require(folder, "no Node 22.19 or newer", node, "-e", check);
    return new Client(
        "Comunica", List.of(node, HERE.resolve("comunica.mjs").toString(), folder.toString()));
  }

  /** RDF4J, with a class path that Maven resolves. */
  static Client rdf4j() throws IOException, InterruptedException, MissingException {
    Path path = Files.createDirectories(PLACE).resolve("rdf4j.classpath");
    if (!Files.exists(path)
        || Files.getLastModifiedTime(path)
                .compareTo(Files.getLastModifiedTime(HERE.resolve("pom.xml")))
            < 0) {
      require(
          HERE,
          "Maven could not resolve RDF4J",
          "mvn",
          "-B",
          "-q",
          "dependency:build-classpath",
          "-Dmdep.outputFile=" + path);
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String source = HERE.resolve("Rdf4jClient.java").toString();
    return new Client("RDF4J", List.of(java, "-cp", Files.readString(path), source));
  }

  /** The first Python of this machine that has rdflib. */
  static Client rdflib() throws IOException, InterruptedException, MissingException {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (run(HERE, List.of(python, "-c", "import rdflib")).isEmpty()) {
        return new Client("rdflib", List.of(python, HERE.resolve("rdflib_client.py").toString()));
      }
    }
    throw new MissingException("no Python with rdflib; Debian has it as python3-rdflib");
  }

  /** What another script of this client's language prints, given these arguments. */
  String output(String script, String... arguments) throws IOException, InterruptedException {
    List<String> whole =
        new ArrayList<>(List.of(command.getFirst(), HERE.resolve(script).toString()));
    whole.addAll(List.of(arguments));
    Path printed = Files.createTempFile("client", ".txt");
    try {
      Process process =
          new ProcessBuilder(whole)
              .redirectOutput(printed.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), script);
      assertEquals(0, process.exitValue(), script);
      return Files.readString(printed);
    } finally {
      Files.delete(printed);
    }
  }

  /** The lines of each answer, by the name of the question. */
  Map<String, List<String>> answers(Map<String, String> queries, Path folder, String... endpoints)
      throws IOException, InterruptedException {
    Path asked = Files.createDirectories(folder.resolve("queries"));
    Path answered = Files.createDirectories(folder.resolve("answers"));
    for (Map.Entry<String, String> query : queries.entrySet()) {
      Files.writeString(asked.resolve(query.getKey() + ".rq"), query.getValue());
    }
    List<String> whole = new ArrayList<>(command);
    Stream.of(asked, answered).map(Path::toString).forEach(whole::add);
    whole.addAll(List.of(endpoints));
    Optional<String> failure = run(folder, whole);
    if (failure.isPresent()) {
      throw new AssertionError(name + " failed:\n" + failure.get());
    }
    Map<String, List<String>> answers = new TreeMap<>();
    for (String query : queries.keySet()) {
      answers.put(query, Files.readAllLines(answered.resolve(query + ".csv")));
    }
    return answers;
  }

  private static void require(Path folder, String failure, String... command)
      throws IOException, InterruptedException, MissingException {
    Optional<String> output = run(folder, List.of(command));
    if (output.isPresent()) {
      throw new MissingException(failure + ": " + output.get());
    }
  }

  /** What the command said, if it failed. */
  private static Optional<String> run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("client", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().remove("MAVEN_OPTS");
      Process process = builder.start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("it took longer than " + PATIENCE);
      }
      return process.exitValue() == 0 ? Optional.empty() : Optional.of(Files.readString(output));
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } finally {
      Files.delete(output);
    }
  }
}
