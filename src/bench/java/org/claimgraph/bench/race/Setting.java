package org.claimgraph.bench.race;

import java.nio.file.Path;
import java.time.Duration;
import org.claimgraph.GrowthData;

/**
 * What engines are set up with.
 *
 * @param data the data
 * @param repository the project's folder, with the built program
 * @param folder where this engine may write
 * @param heap the greatest heap of every engine that runs in a Java virtual machine, as its option
 * @param port at which it listens
 * @param patience how long one question may take
 */
record Setting(
    GrowthData data, Path repository, Path folder, String heap, int port, Duration patience) {

  /** The same with another greatest heap, in megabytes. */
  Setting withHeap(int megabytes) {
    return new Setting(data, repository, folder, "-Xmx" + megabytes + "m", port, patience);
  }

  /** What its addresses begin with. */
  String local() {
    return "http://127.0.0.1:" + port;
  }

  /** The data for an engine with triple terms or for one without, as a file of N-Triples. */
  String file(boolean tripleTerms) {
    Path file = tripleTerms ? data.withTripleTerms() : data.withoutTripleTerms();
    return file.toAbsolutePath().toString();
  }

  /** The folder of the sources of an engine's server, such as {@code rdf4j}. */
  Path sources(String engine) {
    return repository.resolve("src/bench/peers").resolve(engine).toAbsolutePath();
  }

  /** Where what was installed for an engine is kept from run to run. */
  Path installed(String engine) {
    return repository.resolve("target/bench/peers").resolve(engine).toAbsolutePath();
  }
}
