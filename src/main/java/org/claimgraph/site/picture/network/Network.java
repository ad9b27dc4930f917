package org.claimgraph.site.picture.network;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageQueries;
import org.claimgraph.site.picture.Row;

/**
 * The network of organisations, and of the groups that tie them together.
 *
 * @param svg the drawing
 * @param edges the relations in it, by name
 */
public record Network(String svg, List<Edge> edges) {
  /** The network of what the dataset says. */
  public static Network of(PageQueries queries, String top) {
    List<Row> rows = Row.all(queries.rows("organisation-relations"), top);
    List<Edge> edges =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(row.link("subject"), row.text("property"), row.link("object")),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .map(Edge::of)
            .toList();
    Set<Link> groups =
        Stream.of("subject", "object")
            .flatMap(
                end ->
                    rows.stream().filter(row -> row.is(end + "IsGroup")).map(row -> row.link(end)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Network(edges.isEmpty() ? "" : new NetworkDrawing(edges, groups).draw(), edges);
  }
}
