package org.claimgraph.bench.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Who was named so far in a report as being behind what; some voices name somebody else. */
final class Culprits {
  private static final Set<String> RIVALLING = Set.of("cg:inspiredBy", "cg:perpetrator");
  private static final double SAME = 0.8;
  private static final double SAME_OF_OTHERS = 0.5;

  /** One question: who is behind this, by a property that rival values may have. */
  private record Question(String subject, String kind, String property) {}

  private final Random random;
  private final Map<Question, String> named = new LinkedHashMap<>();

  Culprits(Random random) {
    this.random = random;
  }

  /** Remembers whom a claim of this form named behind the subject. */
  void name(ClaimPattern pattern, String subject, String object) {
    if (RIVALLING.contains(pattern.property())) {
      String kind = pattern.subject().text();
      named.putIfAbsent(new Question(subject, kind, pattern.property()), object);
    }
  }

  /** What a claim of another voice than the author's is about: where somebody was named before. */
  Optional<String> disputed(ClaimPattern pattern) {
    if (pattern.isByAuthor()) {
      return Optional.empty();
    }
    List<String> subjects =
        named.keySet().stream()
            .filter(question -> question.property().equals(pattern.property()))
            .filter(question -> question.kind().equals(pattern.subject().text()))
            .map(Question::subject)
            .toList();
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(subjects.get(random.nextInt(subjects.size())));
  }

  /** Whom a claim of this form names again; empty if it names somebody of its own. */
  Optional<String> known(ClaimPattern pattern, String subject) {
    double chance = pattern.isByAuthor() ? SAME : SAME_OF_OTHERS;
    Question question = new Question(subject, pattern.subject().text(), pattern.property());
    return Optional.ofNullable(named.get(question)).filter(any -> random.nextDouble() < chance);
  }
}
