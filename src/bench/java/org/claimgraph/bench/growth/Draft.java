package org.claimgraph.bench.growth;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** One invented report while it is being written. */
final class Draft {
  private static final int MOST_CLAIMS = 21;
  private static final double WITHOUT_CLAIM = 0.05;

  private final Shape shape;
  private final Weighted others;
  private final Random random;
  private final Statements statements;
  private final Cast cast;
  private final DraftText text;
  private final ClaimBlock block;
  private final List<String> claims = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Culprits culprits;

  Draft(String slug, Shape shape, Random random, SharedThings shared) {
    this.shape = shape;
    this.others = new Weighted(shape.others());
    this.random = random;
    this.statements = new Statements();
    this.cast = new Cast(slug, random, shared, statements);
    this.text = new DraftText(slug, random, statements);
    this.culprits = new Culprits(random);
    this.block = new ClaimBlock(random, shared, text, statements);
  }

  /** All that is written of the report: its text, its claims and its own things. */
  Statements write() {
    text.write();
    for (int number = 1; number <= text.sentences(); number++) {
      boolean last = number == text.sentences();
      if (!last && random.nextDouble() < WITHOUT_CLAIM) {
        text.withoutClaim(text.sentence(number));
      } else {
        sentence(text.sentence(number), last);
      }
    }
    return statements;
  }

  private void sentence(String sentence, boolean last) {
    int wanted = 1 + random.nextInt(MOST_CLAIMS);
    int ordinal = 0;
    while (ordinal < wanted || (last && !cast.untold().isEmpty())) {
      if (claim(sentence, ordinal + 1)) {
        ordinal++;
      }
    }
  }

  /** Whether a claim could be written of what was drawn. */
  private boolean claim(String sentence, int ordinal) {
    Optional<Cast.Thing> untold = Optional.ofNullable(cast.untold().poll());
    ClaimPattern pattern =
        untold
            .map(thing -> new Weighted(shape.outcomes(thing.kind())).draw(random))
            .orElseGet(() -> others.draw(random));
    Optional<String> subject =
        untold
            .map(Cast.Thing::name)
            .or(() -> culprits.disputed(pattern))
            .or(() -> thing(pattern.subject()));
    Optional<String> object = subject.flatMap(about -> object(pattern, about));
    if (object.isEmpty() || object.equals(subject)) {
      return false;
    }
    String proposition = "%s %s %s".formatted(subject.get(), pattern.property(), object.get());
    String voice = voice(pattern, sentence);
    if (!said.add(String.join(" ", proposition, voice, sentence))) {
      return false;
    }
    String name = "claim:" + sentence + "-" + ordinal;
    block.write(name, pattern, proposition, voice);
    culprits.name(pattern, subject.get(), object.get());
    claims.add(name);
    return true;
  }

  private Optional<String> object(ClaimPattern pattern, String subject) {
    return culprits.known(pattern, subject).or(() -> thing(pattern.object()));
  }

  private Optional<String> thing(ClaimPattern.Place place) {
    if (place.isFixed()) {
      return Optional.of(place.text());
    }
    if (place.prefix().equals("claim")) {
      return claims.isEmpty()
          ? Optional.empty()
          : Optional.of(claims.get(random.nextInt(claims.size())));
    }
    return Optional.of(cast.thing(place));
  }

  private String voice(ClaimPattern pattern, String sentence) {
    if (pattern.isByAuthor()) {
      return text.author();
    }
    return pattern.voice().startsWith("work=") ? text.work(sentence) : cast.voice(pattern.voice());
  }
}
