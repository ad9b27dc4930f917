package org.claimgraph.bench.race;

import java.util.List;
import java.util.function.LongFunction;

/** The questions that one engine is asked; the same for every engine that is asked as much. */
final class Questions {
  private static final int REPEATED = 10;
  private static final long ROUND = 1_000_000_000;

  private final Course course;
  private final boolean tripleTerms;
  private long rounds = 1;

  /** Questions for an engine that knows triple terms or does not. */
  Questions(Course course, boolean tripleTerms) {
    this.course = course;
    this.tripleTerms = tripleTerms;
  }

  /** The question of this kind on the draw with this number. */
  String of(Kind kind, long draw) {
    return kind.query(course.draws().draw(course.seed(), draw), tripleTerms);
  }

  /** Questions of these kinds in turn; fresh ones never repeat, the others after ten draws. */
  LongFunction<String> of(List<Kind> kinds, boolean fresh) {
    long begin = fresh ? rounds++ * ROUND : 0;
    return number -> {
      Kind kind = kinds.get((int) (number % kinds.size()));
      return of(kind, fresh ? begin + number : number / kinds.size() % REPEATED);
    };
  }
}
