package org.claimgraph.bench.growth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What one report speaks of: its own things, and those that it shares with others. */
final class Cast {
  /**
   * A thing of the report's own.
   *
   * @param name its prefixed name
   * @param kind its kind, as {@link ClaimPattern.Place} writes it
   */
  record Thing(String name, String kind) {}

  private static final Set<String> WITH_OUTCOME = Set.of("event", "plan", "prospect");
  private static final double SHARED = 0.6;
  private static final double NEW = 0.3;
  private static final double NEW_VOICE = 0.1;

  private final String slug;
  private final Random random;
  private final SharedThings shared;
  private final Statements statements;
  private final Invention invention;
  private final Figures figures;
  private final Map<String, List<String>> own = new HashMap<>();
  private final Deque<Thing> untold = new ArrayDeque<>();
  private int things;

  Cast(String slug, Random random, SharedThings shared, Statements statements) {
    this.slug = slug;
    this.random = random;
    this.shared = shared;
    this.statements = statements;
    this.invention = new Invention(random);
    this.figures = new Figures(random, shared, statements);
  }

  /** Something of this kind for a proposition; it may be new. */
  String thing(ClaimPattern.Place place) {
    if (SharedThings.has(place.prefix(), place.type())
        && (place.prefix().equals("date") || random.nextDouble() < SHARED)) {
      return shared.draw(place.prefix(), random);
    }
    return place.prefix().equals("figure") ? figures.add(next("figure")) : own(place.text(), NEW);
  }

  /** Somebody of this kind who speaks; mostly one who spoke before. */
  String voice(String kind) {
    return own(kind, NEW_VOICE);
  }

  /** The events, plans and prospects of which nobody has yet said what became of them. */
  Deque<Thing> untold() {
    return untold;
  }

  private String own(String kind, double chanceOfNew) {
    List<String> known = own.computeIfAbsent(kind, any -> new ArrayList<>());
    if (!known.isEmpty() && random.nextDouble() >= chanceOfNew) {
      return known.get(random.nextInt(known.size()));
    }
    String name = add(new ClaimPattern.Place(kind));
    known.add(name);
    return name;
  }

  private String add(ClaimPattern.Place place) {
    String name = next(place.prefix());
    String label = Statements.english(invention.name());
    statements.add(name, "a", place.type(), "rdfs:label", label);
    if (place.prefix().equals("voice")) {
      statements.add(name, "cg:account", name.replace("voice:", "account:"));
    }
    if (WITH_OUTCOME.contains(place.prefix())) {
      untold.add(new Thing(name, place.text()));
    }
    return name;
  }

  private String next(String kind) {
    things++;
    return "%s:%s-%s-%d".formatted(kind, slug, kind, things);
  }
}
