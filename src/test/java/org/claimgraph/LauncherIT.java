package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The launcher, run against the packaged program. */
final class LauncherIT {
  private static final Path TOP = Path.of("").toAbsolutePath();
  private static final String VERSION = "Claimgraph 0.1.0\n";

  @TempDir Path folder;

  @Test
  void runsFromAnyFolderAndThroughLinks() throws Exception {
    projectWithMavenOfItsOwn();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.createSymbolicLink(other.resolve("first"), Path.of("../claimgraph"));
    Files.createSymbolicLink(other.resolve("second"), Path.of("first"));
    Shell shell = run(other, "PATH=\"$PWD/../bin:$PATH\" ./second --version");
    assertEquals(0, shell.exit(), shell.output());
    assertTrue(shell.output().endsWith(VERSION), shell.output());
  }

  @Test
  void passesExitCodesOn() throws Exception {
    assertEquals(2, run(TOP, "./claimgraph no-such-command").exit());
  }

  @Test
  void saysThatThereIsNoJdk() throws Exception {
    String launcher = Files.readString(TOP.resolve("claimgraph"));
    Files.writeString(folder.resolve("claimgraph"), launcher.replace("oldest=21", "oldest=999"));
    assertEquals(
        new Shell(
            2,
            "claimgraph: no JDK 999 or newer found; install one, or let JAVA_HOME name its"
                + " folder\n"),
        run(folder, "sh ./claimgraph check"));
  }

  @Test
  void takesTheJdkOfTheMachineWhereJavaHomeIsTooOld() throws Exception {
    Map<String, String> old = Map.of("JAVA_HOME", folder.toString());
    assertEquals(new Shell(0, VERSION), Shell.run(TOP, old, "./claimgraph --version"));
  }

  @Test
  void anySmallerHeapMayBeAskedFor() throws Exception {
    Map<String, String> small = Map.of("CLAIMGRAPH_JAVA_OPTS", "-Xmx48m");
    Shell shell = Shell.run(TOP, small, "./claimgraph serve --help");
    assertEquals(0, shell.exit(), shell.output());
  }

  @Test
  void twoFirstStartsAtOnceBuildOnce() throws Exception {
    Path home = projectWithMavenOfItsOwn();
    Callable<Shell> start = () -> start(home);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Future<Shell> result : both.invokeAll(List.of(start, start))) {
        Shell shell = result.get();
        assertEquals(0, shell.exit(), shell.output());
        assertTrue(shell.output().endsWith(VERSION), shell.output());
      }
    }
    assertEquals("built\n", Files.readString(home.resolve("builds")));
  }

  @Test
  void buildsAgainWhenASourceIsNewerAndNotOtherwise() throws Exception {
    Path home = projectWithMavenOfItsOwn();
    assertTrue(start(home).output().contains("building"));
    assertEquals(VERSION, start(home).output());
    Files.writeString(home.resolve("src/main/New.java"), "");
    assertTrue(start(home).output().contains("building"));
  }

  @Test
  void takesOverTheLockOfABuildThatDied() throws Exception {
    Path home = projectWithMavenOfItsOwn();
    Path lock = Files.createDirectories(home.resolve("target/build.lock"));
    Files.writeString(lock.resolve("pid"), "99999999");
    assertEquals(0, start(home).exit());
  }

  @Test
  void saysThatTheBuildFailed() throws Exception {
    Path home = projectWithMavenOfItsOwn();
    Files.writeString(home.resolve("bin/mvn"), "#!/bin/sh\necho no such class; exit 1\n");
    Shell shell = start(home);
    assertEquals(2, shell.exit());
    assertTrue(shell.output().endsWith("no such class\nclaimgraph: the build failed\n"));
  }

  @Test
  void classesOfJava5AreWrittenAgainAndCanBeVerified() throws Exception {
    assumeTrue(Runtime.version().feature() >= 24, "Java before 24 cannot write classes");
    URL original = CommandLine.class.getProtectionDomain().getCodeSource().getLocation();
    Path jar = Files.copy(Path.of(original.toURI()), folder.resolve("picocli.jar"));
    assertEquals(49, form(jar, "picocli/CommandLine.class"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command = "'%s' src/launcher/ModernClasses.java '%s'".formatted(java, jar);
    assertEquals(new Shell(0, ""), run(TOP, command));
    List<String> names = classes(jar);
    assertEquals(classes(Path.of(original.toURI())), names);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      for (String name : names) {
        assertEquals(52, form(jar, name), name);
        // A class whose stack maps were wrong would be refused here.
        Class.forName(name.replaceFirst("\\.class$", "").replace('/', '.'), true, loader);
      }
    }
  }

  /** The names of all classes in the jar, without those for one release of Java. */
  private static List<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith("picocli/") && name.endsWith(".class"))
          .toList();
    }
  }

  /** The number of the form of this class. */
  private static int form(Path jar, String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        DataInputStream bytes = new DataInputStream(file.getInputStream(file.getEntry(name)))) {
      bytes.skipNBytes(6);
      return bytes.readUnsignedShort();
    }
  }

  /** A project whose Maven only copies the program that was packaged here, and counts. */
  private Path projectWithMavenOfItsOwn() throws IOException {
    Files.copy(TOP.resolve("claimgraph"), folder.resolve("claimgraph"));
    Files.createDirectories(folder.resolve("src/main"));
    Files.writeString(folder.resolve("pom.xml"), "");
    Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/sh
        echo built >>builds
        sleep 1
        cp -R %1$s/lib target/
        cp %1$s/claimgraph.jar target/
        """
            .formatted(TOP.resolve("target")));
    assertTrue(maven.toFile().setExecutable(true));
    return folder;
  }

  private static Shell start(Path home) throws IOException, InterruptedException {
    return run(home, "PATH=\"$PWD/bin:$PATH\" ./claimgraph --version");
  }

  private static Shell run(Path folder, String command) throws IOException, InterruptedException {
    return Shell.run(folder, Map.of(), command);
  }
}
