package org.claimgraph.site.picture.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimgraph.site.Link;
import org.claimgraph.site.picture.Drawing;

/** Draws the network: a box for each organisation or group, a line for each claimed relation. */
final class NetworkDrawing {
  private static final Drawing.Subject SUBJECT =
      new Drawing.Subject(
          "network",
          "Network of organisations",
          "How organisations are said to stand to each other. Each line is a claim and a link, each"
              + " box a link; the table under the network holds the same.");

  private final List<Edge> edges;
  private final Set<Link> groups;
  private final Layout layout;
  private final Drawing drawing;
  private final Map<Link, Integer> lines = new HashMap<>();

  NetworkDrawing(List<Edge> edges, Set<Link> groups) {
    this.edges = edges;
    this.groups = groups;
    this.layout = new Layout(edges);
    this.drawing = Drawing.begin(SUBJECT, Layout.WIDTH, layout.height());
  }

  /** The drawing. */
  String draw() {
    layout.boxes().forEach(this::box);
    // The widest elbows first, so that no line runs over the words of another.
    edges.stream()
        .sorted(Comparator.comparingDouble(edge -> isElbow(edge) ? -span(edge) : 0))
        .forEach(this::edge);
    return drawing.end();
  }

  private void box(Link thing, Box box) {
    boolean group = groups.contains(thing);
    drawing.link(thing.url(), thing.text(), group ? "node group" : "node");
    drawing.empty(
        "rect",
        "x",
        box.x(),
        "y",
        box.y(),
        "width",
        box.width(),
        "height",
        box.height(),
        "rx",
        group ? 14 : 3);
    layout.words(thing).write(drawing, box.centre(), box.middle() + 4);
    drawing.close("a");
  }

  private void edge(Edge edge) {
    Route route = route(edge);
    String kind = "edge " + edge.kind() + (edge.firm() ? "" : " open");
    drawing.link(edge.claims().getFirst().statement().claim().url(), edge.words(), kind);
    route.draw(drawing, edge.label());
    drawing.close("a");
  }

  private Route route(Edge edge) {
    Box from = layout.box(edge.from());
    Box to = layout.box(edge.to());
    if (edge.touches(layout.hub())) {
      return Route.level(from, to, line(edge.other(layout.hub())));
    }
    return isElbow(edge) ? Route.elbow(from, to, shorter(edge)) : Route.across(from, to);
  }

  /** Number of elbows at the same boxes that must run inside of this one. */
  private long shorter(Edge edge) {
    return edges.stream()
        .filter(other -> isElbow(other) && (other.touches(edge.from()) || other.touches(edge.to())))
        .filter(
            other ->
                span(other) < span(edge)
                    || (span(other) == span(edge) && edges.indexOf(other) < edges.indexOf(edge)))
        .count();
  }

  private boolean isElbow(Edge edge) {
    return layout.box(edge.from()).x() == layout.box(edge.to()).x();
  }

  private double span(Edge edge) {
    return Math.abs(layout.box(edge.from()).middle() - layout.box(edge.to()).middle());
  }

  /** The height of the next level line at this thing. */
  private double line(Link thing) {
    Box box = layout.box(thing);
    long all =
        edges.stream().filter(one -> one.touches(thing) && one.touches(layout.hub())).count();
    int next = lines.merge(thing, 1, Integer::sum) - 1;
    return box.middle() + (next - (all - 1) / 2.0) * Layout.LINE + 4;
  }
}
