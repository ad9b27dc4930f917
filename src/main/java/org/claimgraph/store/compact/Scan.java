package org.claimgraph.store.compact;

/**
 * Walks the triples that have some given nodes, in the order that finds them without looking at
 * others. Used again and again; not for several threads.
 */
public final class Scan {
  /** Stands for a node that is not given. */
  public static final int ANY = -1;

  private final CompactGraph graph;
  private final Dictionary dictionary;
  private final int hidden;
  private SortedTriples triples;
  private Order order = Order.SUBJECT_PREDICATE_OBJECT;
  private int first;
  private int at;
  private int end;
  private boolean all;

  /** In which order the three nodes of a triple are sorted. */
  private enum Order {
    SUBJECT_PREDICATE_OBJECT,
    PREDICATE_OBJECT_SUBJECT,
    OBJECT_SUBJECT_PREDICATE
  }

  Scan(CompactGraph graph) {
    this.graph = graph;
    this.dictionary = graph.dictionary();
    this.hidden = graph.hidden();
    this.triples = graph.bySubject();
  }

  /** Begins with the triples that have these nodes; {@link #ANY} where any will do. */
  public void begin(int subject, int predicate, int object) {
    if (subject != ANY && (object == ANY || predicate != ANY)) {
      begin(Order.SUBJECT_PREDICATE_OBJECT, subject, predicate, object);
    } else if (object != ANY && predicate == ANY) {
      begin(Order.OBJECT_SUBJECT_PREDICATE, object, subject, predicate);
    } else if (predicate != ANY) {
      begin(Order.PREDICATE_OBJECT_SUBJECT, predicate, object, subject);
    } else {
      begin(Order.SUBJECT_PREDICATE_OBJECT, ANY, ANY, ANY);
    }
  }

  private void begin(Order in, int one, int two, int three) {
    order = in;
    triples = sorted(in);
    all = one == ANY;
    first = all ? 0 : one;
    if (all) {
      at = 0;
      end = triples.size();
    } else if (one >= dictionary.size()) {
      at = 0;
      end = 0;
    } else {
      at = triples.start(one);
      end = triples.start(one + 1);
      narrow(two, three);
    }
    at--;
  }

  private void narrow(int two, int three) {
    if (two != ANY) {
      at = triples.seekSecond(two, at, end);
      end = triples.seekSecond(two + 1, at, end);
      if (three != ANY) {
        at = triples.seekThird(three, at, end);
        end = triples.seekThird(three + 1, at, end);
      }
    }
  }

  private SortedTriples sorted(Order in) {
    return switch (in) {
      case SUBJECT_PREDICATE_OBJECT -> graph.bySubject();
      case PREDICATE_OBJECT_SUBJECT -> graph.byPredicate();
      case OBJECT_SUBJECT_PREDICATE -> graph.byObject();
    };
  }

  /** How many triples are left, those that are not shown included. */
  public int left() {
    return end - at - 1;
  }

  /** Ends before the first triple, so that the next one is none. */
  public void end() {
    end = at + 1;
  }

  /** Goes to the next triple; false if there is none. */
  public boolean next() {
    while (++at < end) {
      if (all) {
        first = triples.first(at, first);
      }
      if (object() < hidden) {
        return true;
      }
    }
    at = end - 1;
    return false;
  }

  /** The subject of the triple. */
  public int subject() {
    return switch (order) {
      case SUBJECT_PREDICATE_OBJECT -> first;
      case PREDICATE_OBJECT_SUBJECT -> triples.third(at);
      case OBJECT_SUBJECT_PREDICATE -> triples.second(at);
    };
  }

  /** The predicate of the triple. */
  public int predicate() {
    return switch (order) {
      case SUBJECT_PREDICATE_OBJECT -> triples.second(at);
      case PREDICATE_OBJECT_SUBJECT -> first;
      case OBJECT_SUBJECT_PREDICATE -> triples.third(at);
    };
  }

  /** The object of the triple. */
  public int object() {
    return switch (order) {
      case SUBJECT_PREDICATE_OBJECT -> triples.third(at);
      case PREDICATE_OBJECT_SUBJECT -> triples.second(at);
      case OBJECT_SUBJECT_PREDICATE -> first;
    };
  }
}
