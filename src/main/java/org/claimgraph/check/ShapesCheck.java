package org.claimgraph.check;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Location;
import org.claimgraph.files.Sources;
import org.claimgraph.vocabulary.Prefixes;

/** The SHACL shapes of the ontology; what breaks one is found at the line of the focus node. */
final class ShapesCheck {
  private final Sources sources;

  ShapesCheck(Sources sources) {
    this.sources = sources;
  }

  List<Finding> findings() {
    Graph shapes = sources.shapesGraph();
    if (shapes.isEmpty()) {
      return List.of();
    }
    var report = ShaclValidator.get().validate(shapes, sources.graph());
    return report.getEntries().stream().map(this::finding).toList();
  }

  private Finding finding(ReportEntry entry) {
    String message = Prefixes.shorten(entry.message()).strip();
    int stop = message.indexOf(". ");
    String what = stop < 0 ? message : message.substring(0, stop);
    String remedy = stop < 0 ? "" : message.substring(stop + 2);
    return new Finding(where(entry), Prefixes.name(entry.focusNode()) + " " + what, remedy);
  }

  private Location where(ReportEntry entry) {
    return triple(entry)
        .flatMap(sources::where)
        .or(() -> sources.where(entry.focusNode()))
        .orElseGet(() -> new Location(sources.project().name(sources.project().shapesFile()), 1));
  }

  /** The triple at fault, where the shape speaks of the values of a single property. */
  private static Optional<Triple> triple(ReportEntry entry) {
    Node value = entry.value();
    return entry.resultPath() instanceof P_Link link && value != null
        ? Optional.of(Triple.create(entry.focusNode(), link.getNode(), value))
        : Optional.empty();
  }
}
