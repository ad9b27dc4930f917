package org.claimgraph.server;

import java.util.List;
import java.util.Locale;
import org.claimgraph.server.budget.Budgets;

/** What one request may use, in words. */
final class Limits {
  private Limits() {}

  /** One sentence a limit. */
  static List<String> sentences(Budgets budgets) {
    return List.of(
        sentence("A request may take %,d seconds.", budgets.time().toSeconds()),
        sentence("An answer may have %,d rows or triples.", budgets.rows()),
        sentence("An answer may have %,d bytes.", budgets.answerBytes()),
        sentence("A query may have %,d characters.", budgets.queryLength()),
        sentence("A query may call other endpoints %,d times.", budgets.calls()));
  }

  private static String sentence(String words, long number) {
    return String.format(Locale.ROOT, words, number);
  }
}
