package org.claimgraph;

import java.nio.file.Path;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.publish.Publication;
import org.claimgraph.store.Snapshot;

/** The project itself: its own ontology, data and queries. */
public final class RealProject {
  /** Its folders. */
  public static final Project PROJECT = Project.at(Path.of(""));

  /** Its files, read once. */
  public static final Sources SOURCES = Sources.read(PROJECT);

  /** Its graph, derived once. */
  public static final Snapshot SNAPSHOT =
      Assembly.snapshot(SOURCES, new Derivation(PROJECT).derive(SOURCES.graph()));

  /** Its graph with everything that is needed to send it out. */
  public static final Publication PUBLICATION = Assembly.publication(PROJECT, SNAPSHOT);

  private RealProject() {}

  /** This snapshot of it with everything that is needed to send it out. */
  public static Publication publication(Snapshot snapshot) {
    return Assembly.publication(PROJECT, snapshot);
  }
}
