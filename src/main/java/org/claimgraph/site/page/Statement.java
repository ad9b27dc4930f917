package org.claimgraph.site.page;

import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.site.Link;
import org.claimgraph.site.Reading;

/** A statement of a graph that has a name. */
public record Statement(Link subject, Link property, Link value) {
  /** The statements of these rows. */
  static List<Statement> of(List<Binding> rows, Reading reading) {
    return rows.stream()
        .map(
            row ->
                new Statement(
                    reading.link(row.get("subject")),
                    reading.link(row.get("property")),
                    reading.link(row.get("value"))))
        .toList();
  }
}
