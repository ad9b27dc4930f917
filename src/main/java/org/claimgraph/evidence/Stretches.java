package org.claimgraph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Stretches of a text: in order, not empty, apart from each other. */
record Stretches(List<Stretch> list) {

  /**
   * From one character to another.
   *
   * @param start its first character, 0-based
   * @param end after its last character
   */
  record Stretch(int start, int end) {}

  /** All of a text of this length. */
  static Stretches all(int length) {
    return new Stretches(length == 0 ? List.of() : List.of(new Stretch(0, length)));
  }

  /** What lies in these stretches, and in none of those to leave out. */
  Stretches without(Collection<Stretch> left) {
    List<Stretch> kept = new ArrayList<>(list);
    for (Stretch out : left.stream().sorted(Comparator.comparingInt(Stretch::start)).toList()) {
      int last = kept.size() - 1;
      while (last > 0 && kept.get(last).start() >= out.end()) {
        last--;
      }
      cut(kept, last, out);
    }
    return new Stretches(List.copyOf(kept));
  }

  /** What lies in these stretches between the two positions. */
  Stretches within(int start, int end) {
    return new Stretches(
        list.stream()
            .filter(stretch -> stretch.start() < end && stretch.end() > start)
            .map(s -> new Stretch(Math.max(start, s.start()), Math.min(end, s.end())))
            .toList());
  }

  /** The number of characters in all of them. */
  int size() {
    return list.stream().mapToInt(stretch -> stretch.end() - stretch.start()).sum();
  }

  private static void cut(List<Stretch> kept, int last, Stretch out) {
    for (int i = last; i >= 0 && kept.get(i).end() > out.start(); i--) {
      Stretch whole = kept.remove(i);
      if (whole.end() > out.end()) {
        kept.add(i, new Stretch(Math.max(out.end(), whole.start()), whole.end()));
      }
      if (whole.start() < out.start()) {
        kept.add(i, new Stretch(whole.start(), Math.min(out.start(), whole.end())));
      }
    }
  }
}
