package org.claimgraph.site.picture.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimgraph.site.Link;

/**
 * What remains together when the hub, the thing with the most relations, is taken out of the
 * network.
 *
 * @param inner the members that have a relation with the hub, so ordered that what is related
 *     stands close
 * @param outer the other members
 */
record Neighbourhood(List<Link> inner, List<Link> outer) {
  /** The thing with the most relations; the first by name where several have as many. */
  static Link hub(List<Edge> edges) {
    return things(edges)
        .sorted(Comparator.comparing(Link::text))
        .max(Comparator.comparingLong(thing -> degree(thing, edges)))
        .orElseThrow();
  }

  /** All neighbourhoods of the hub, by name of their first member. */
  static List<Neighbourhood> around(Link hub, List<Edge> edges) {
    List<Edge> others = edges.stream().filter(edge -> !edge.touches(hub)).toList();
    Comparator<Link> order =
        Comparator.comparingLong((Link thing) -> -degree(thing, others)).thenComparing(Link::text);
    Set<Link> left = new LinkedHashSet<>(things(edges).sorted(order).toList());
    left.remove(hub);
    List<Neighbourhood> neighbourhoods = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Link> members = reached(left.iterator().next(), others);
      left.removeAll(members);
      neighbourhoods.add(split(members, hub, edges));
    }
    return neighbourhoods;
  }

  private static Neighbourhood split(List<Link> members, Link hub, List<Edge> edges) {
    Deque<Link> inner = new ArrayDeque<>();
    List<Link> outer = new ArrayList<>();
    for (Link member : members) {
      if (!related(hub, member, edges)) {
        outer.add(member);
      } else if (outer.stream().anyMatch(one -> related(one, member, edges))) {
        inner.addFirst(member);
      } else {
        inner.addLast(member);
      }
    }
    return new Neighbourhood(List.copyOf(inner), outer);
  }

  /** What is reached from the start, the nearest first. */
  private static List<Link> reached(Link start, List<Edge> edges) {
    Set<Link> seen = new LinkedHashSet<>(List.of(start));
    Deque<Link> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Link next = open.removeFirst();
      edges.stream()
          .filter(edge -> edge.touches(next))
          .map(edge -> edge.other(next))
          .filter(seen::add)
          .forEach(open::addLast);
    }
    return List.copyOf(seen);
  }

  /** Whether a relation ties the two. */
  static boolean related(Link one, Link other, List<Edge> edges) {
    return edges.stream().anyMatch(edge -> edge.touches(one) && edge.touches(other));
  }

  private static long degree(Link thing, List<Edge> edges) {
    return edges.stream().filter(edge -> edge.touches(thing)).count();
  }

  private static Stream<Link> things(List<Edge> edges) {
    return edges.stream().flatMap(edge -> Stream.of(edge.from(), edge.to())).distinct();
  }
}
