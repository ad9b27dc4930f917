package org.claimgraph.server.budget;

import java.time.Duration;

/**
 * What one request may use. A request that needs more is stopped and told which budget it was.
 *
 * @param time wall-clock time from admission to the last byte
 * @param rows rows or triples of the answer
 * @param answerBytes bytes of the answer
 * @param requestBytes bytes of the request's body
 * @param queryLength characters of the query
 * @param nesting brackets open at once in the query
 * @param held rows held at once by sorting, grouping, joining and removing duplicates
 * @param text characters of text made by functions and aggregates
 * @param calls calls of other endpoints
 */
public record Budgets(
    Duration time,
    long rows,
    long answerBytes,
    long requestBytes,
    int queryLength,
    int nesting,
    long held,
    long text,
    int calls) {

  /** What a public server grants unless told otherwise. */
  public static final Budgets DEFAULT =
      new Budgets(
          Duration.ofSeconds(30),
          250_000,
          100L << 20,
          1L << 20,
          100_000,
          64,
          200_000,
          20_000_000,
          200);

  /** No budget at all: for what runs outside a request. */
  static final Budgets NONE =
      new Budgets(
          Duration.ofDays(1),
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Long.MAX_VALUE,
          Long.MAX_VALUE,
          Integer.MAX_VALUE);

  /** The same with another time. */
  public Budgets withTime(Duration other) {
    return new Budgets(
        other, rows, answerBytes, requestBytes, queryLength, nesting, held, text, calls);
  }
}
