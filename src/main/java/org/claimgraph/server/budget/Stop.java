package org.claimgraph.server.budget;

import java.time.Duration;
import java.util.Locale;

/**
 * Why a request ends before its answer is complete.
 *
 * @param outcome one word for the access log
 * @param status the HTTP status if the answer has not begun
 * @param words what happened and how to go on, for whoever asked
 */
public record Stop(String outcome, int status, String words) {
  private static final int REFUSED = 400;
  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;
  private static final int ASKS_TOO_MUCH = 422;
  private static final int INTERNAL = 500;
  private static final int PARTNER_FAILED = 502;
  private static final int UNAVAILABLE = 503;
  private static final int CLIENT_CLOSED = 499;

  /** The request itself is wrong. */
  public static Stop refused(String words) {
    return new Stop("refused", REFUSED, words);
  }

  /** The request wants what nobody may have here. */
  public static Stop forbidden(String words) {
    return new Stop("forbidden", FORBIDDEN, words);
  }

  /** Another endpoint failed. */
  public static Stop partner(String words) {
    return new Stop("partner", PARTNER_FAILED, words);
  }

  /** The request took too long. */
  public static Stop time(Duration budget) {
    return new Stop(
        "time",
        UNAVAILABLE,
        "stopped after "
            + seconds(budget)
            + " s, the budget of time of one request; make the pattern more selective, ask for"
            + " less with LIMIT, or load a dump into a store of your own");
  }

  /** The answer has too many rows. */
  public static Stop rows(long budget) {
    return new Stop(
        "rows",
        ASKS_TOO_MUCH,
        String.format(
            Locale.ROOT,
            "stopped at %,d rows or triples, the budget of one answer; page with ORDER BY, LIMIT"
                + " and OFFSET, or take a dump",
            budget));
  }

  /** The answer is too long. */
  public static Stop answerBytes(long budget) {
    return new Stop(
        "bytes",
        ASKS_TOO_MUCH,
        String.format(
            Locale.ROOT,
            "stopped at %,d bytes, the budget of one answer; ask for fewer columns, page with"
                + " ORDER BY, LIMIT and OFFSET, or take a dump",
            budget));
  }

  /** The request is too long. */
  public static Stop requestBytes(long budget) {
    return new Stop(
        "request",
        TOO_LARGE,
        String.format(
            Locale.ROOT, "a request may have at most %,d bytes; send less at a time", budget));
  }

  /** The query is too long. */
  public static Stop queryLength(int budget) {
    return new Stop(
        "length",
        TOO_LARGE,
        String.format(Locale.ROOT, "a query may have at most %,d characters; split it", budget));
  }

  /** The query is nested too deeply. */
  public static Stop nesting(int budget) {
    return new Stop(
        "nesting",
        REFUSED,
        "the query is nested too deeply: at most "
            + budget
            + " brackets may be open at once, and chains of operators be of like length; split"
            + " it");
  }

  /** The query holds too many rows. */
  public static Stop held(long budget) {
    return new Stop(
        "held",
        ASKS_TOO_MUCH,
        String.format(
            Locale.ROOT,
            "stopped: sorting, grouping, joining or removing duplicates held %,d rows, the budget"
                + " of one request; join on shared variables, or make the pattern more selective",
            budget));
  }

  /** The query makes too much text. */
  public static Stop text(long budget) {
    return new Stop(
        "text",
        ASKS_TOO_MUCH,
        String.format(
            Locale.ROOT,
            "stopped: functions and aggregates made %,d characters of text, the budget of one"
                + " request; concatenate less",
            budget));
  }

  /** The query calls other endpoints too often. */
  public static Stop calls(int budget) {
    return new Stop(
        "calls",
        ASKS_TOO_MUCH,
        String.format(
            Locale.ROOT,
            "stopped: SERVICE was called %,d times, the budget of one request; put the SERVICE"
                + " before the pattern that multiplies it",
            budget));
  }

  /** The server has little memory left, and this request had used the most. */
  public static Stop memory() {
    return new Stop(
        "memory",
        UNAVAILABLE,
        "stopped: the server has little memory left and this request used the most; ask for less"
            + " at a time");
  }

  /** Whoever asked is gone. */
  public static Stop gone() {
    return new Stop("gone", CLIENT_CLOSED, "the client closed the connection");
  }

  /** The server is about to stop. */
  public static Stop closing() {
    return new Stop("closing", UNAVAILABLE, "the server is stopping; ask again in a moment");
  }

  /** A fault of the server's own. */
  public static Stop internal(String id) {
    return new Stop(
        "fault",
        INTERNAL,
        "something went wrong in the server; tell its operator the id of this request: " + id);
  }

  private static String seconds(Duration budget) {
    return budget.toMillis() % 1000 == 0
        ? Long.toString(budget.toSeconds())
        : Double.toString(budget.toMillis() / 1000.0);
  }
}
