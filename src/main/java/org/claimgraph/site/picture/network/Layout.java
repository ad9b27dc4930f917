package org.claimgraph.site.picture.network;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimgraph.site.Link;
import org.claimgraph.site.picture.Wrapped;

/**
 * Where everything stands: the hub upright in the middle, what is related to it in two columns
 * beside it, so that each of its relations is a level line, and everything else outside of these.
 * The same network gives the same layout.
 */
final class Layout {
  /** Units of width of the drawing. */
  static final double WIDTH = 1180;

  /** Units between two lines, with room for words above each. */
  static final double LINE = 24;

  private static final double BOX = 156;
  private static final double HUB = 112;
  private static final double INNER = 268;
  private static final double OUTER = 6;
  private static final double GAP = 14;
  private static final int LETTERS = 20;

  private final Link hub;
  private final List<Edge> edges;
  private final Map<Link, Box> boxes = new LinkedHashMap<>();
  private double height;

  Layout(List<Edge> edges) {
    this.edges = edges;
    this.hub = Neighbourhood.hub(edges);
    Side left = new Side(INNER, OUTER);
    Side right = new Side(WIDTH - INNER - BOX, WIDTH - OUTER - BOX);
    Neighbourhood.around(hub, edges).stream()
        .sorted(Comparator.comparingDouble(this::room).reversed())
        .forEach(one -> (left.end <= right.end ? left : right).add(one));
    height = Math.max(left.end, right.end) + 6;
    left.shift((height - left.end - 6) / 2);
    right.shift((height - right.end - 6) / 2);
    boxes.put(hub, new Box((WIDTH - HUB) / 2, 14, HUB, height - 28));
  }

  /** Units of height of the drawing. */
  double height() {
    return height;
  }

  /** The thing in the middle. */
  Link hub() {
    return hub;
  }

  /** Everything with its box. */
  Map<Link, Box> boxes() {
    return boxes;
  }

  /** The box of the thing, which is in the network. */
  Box box(Link thing) {
    return Objects.requireNonNull(boxes.get(thing), thing.text());
  }

  /** The text of a box in lines. */
  Wrapped words(Link thing) {
    return new Wrapped(thing.text(), thing.equals(hub) ? 14 : LETTERS);
  }

  private double room(Neighbourhood one) {
    double inner = one.inner().stream().mapToDouble(this::height).map(tall -> tall + GAP).sum();
    double outer = one.outer().stream().mapToDouble(this::height).map(tall -> tall + GAP).sum();
    return Math.max(inner, outer);
  }

  private double height(Link thing) {
    long lines = edges.stream().filter(edge -> edge.touches(hub) && edge.touches(thing)).count();
    return Math.max(words(thing).height() + 14, lines * LINE + 6);
  }

  /** The inner and the outer column of one side, filled from the top. */
  private final class Side {
    private final double inner;
    private final double outer;
    private final Map<Link, Box> own = new LinkedHashMap<>();
    private double end = GAP;

    private Side(double inner, double outer) {
      this.inner = inner;
      this.outer = outer;
    }

    private void add(Neighbourhood one) {
      double start = end;
      end = start + room(one);
      column(one.inner(), inner, start);
      double top = start;
      for (Link thing : one.outer()) {
        double wish = aim(thing, start) - height(thing) / 2;
        column(List.of(thing), outer, Math.max(top, Math.min(wish, end - GAP - height(thing))));
        top = Math.max(top, wish) + height(thing) + GAP;
      }
    }

    /** The height at which what the thing is related to stands on average. */
    private double aim(Link thing, double otherwise) {
      return own.entrySet().stream()
          .filter(entry -> Neighbourhood.related(thing, entry.getKey(), edges))
          .mapToDouble(entry -> entry.getValue().middle())
          .average()
          .orElse(otherwise);
    }

    private void column(List<Link> things, double x, double top) {
      double y = top;
      for (Link thing : things) {
        own.put(thing, new Box(x, y, BOX, height(thing)));
        y += height(thing) + GAP;
      }
    }

    private void shift(double down) {
      own.forEach(
          (thing, box) ->
              boxes.put(thing, new Box(box.x(), box.y() + down, box.width(), box.height())));
    }
  }
}
