package org.claimgraph.bench.race;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An engine, ready to be loaded and started.
 *
 * @param name what it is called in the results
 * @param version its version
 * @param tripleTerms whether it knows triple terms
 * @param loading the commands that load its data before it starts; none if it loads at its start
 * @param serving the command that serves until it is stopped
 * @param environment what the commands find in their environment
 * @param folder where the commands run
 * @param endpoint what stands before {@code query=} and the query
 * @param patience how long it is waited for one answer
 */
record Peer(
    String name,
    String version,
    boolean tripleTerms,
    List<List<String>> loading,
    List<String> serving,
    Map<String, String> environment,
    Path folder,
    String endpoint,
    Duration patience) {}
