package org.claimgraph.server;

import java.util.List;
import org.claimgraph.publish.MediaRange;
import org.claimgraph.publish.RdfVersion;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.publish.Wish;

/** The formats of rows and of yes or no, which Fuseki writes once it is clear that one is taken. */
final class RowFormats {
  private static final List<String> TYPES =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "text/csv",
          "text/tab-separated-values",
          "application/json",
          "application/xml",
          "text/plain",
          "text/xml",
          // A browser that sends the form of the query page.
          "text/html");

  private RowFormats() {}

  /**
   * Sees to it that the client takes one of them.
   *
   * @throws RefusedException unknown version, unreadable or unacceptable Accept
   */
  static void check(Wish wish) {
    wish.version()
        .filter(label -> RdfVersion.of(label).isEmpty())
        .ifPresent(
            label -> {
              throw new RefusedException(
                  400, "no such version of RDF; the versions are " + RdfVersion.labels());
            });
    if (wish.format().isEmpty()
        && MediaRange.parse(wish.accept()).stream().noneMatch(RowFormats::isOne)) {
      throw new RefusedException(
          406, "this can be sent as " + String.join(", ", TYPES.subList(0, 4)));
    }
  }

  private static boolean isOne(MediaRange range) {
    String kind = range.type().replaceFirst("\\*$", "");
    return range.quality() > 0
        && (range.type().equals("*/*") || TYPES.stream().anyMatch(type -> type.startsWith(kind)));
  }
}
