package org.claimgraph.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A build in a process of its own, which can be killed. */
final class Building {
  private Building() {}

  /** The process, which builds invented statements in this folder. */
  static Process start(Path folder, String name, long size) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Building.class.getName(),
            folder.toString(),
            name,
            Long.toString(size));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Builds, and prints what is said; how much comes is not said before. */
  public static void main(String[] arguments) {
    WrittenLiterals.keep();
    String name = arguments[1];
    Invented content = new Invented(name, Long.parseLong(arguments[2])).unsaid();
    try (DiskStore store = DiskStore.open(Path.of(arguments[0]))) {
      store.build(name, content, System.out::println);
    } catch (UnusableStoreException e) {
      System.out.println(e.getMessage());
      System.exit(2);
    }
  }
}
