package org.claimgraph;

import java.time.Duration;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.Places;
import picocli.CommandLine.Option;

/** What one request may use, as options of the command line. */
final class BudgetOptions {
  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "Wall-clock time of a request; a client may ask for less (default: ${DEFAULT-VALUE}).")
  private int time;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "250000",
      description = "Rows or triples of an answer (default: ${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--answer-bytes",
      paramLabel = "N",
      defaultValue = "104857600",
      description = "Bytes of an answer (default: ${DEFAULT-VALUE}).")
  private long answerBytes;

  @Option(
      names = "--request-bytes",
      paramLabel = "N",
      defaultValue = "1048576",
      description = "Bytes of a request's body (default: ${DEFAULT-VALUE}).")
  private int requestBytes;

  @Option(
      names = "--query-length",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Characters of a query (default: ${DEFAULT-VALUE}).")
  private int queryLength;

  @Option(
      names = "--nesting",
      paramLabel = "N",
      defaultValue = "64",
      description = "Brackets open at once in a query (default: ${DEFAULT-VALUE}).")
  private int nesting;

  @Option(
      names = "--held-rows",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "Rows that sorting, grouping, joining and removing duplicates hold at once (default:"
              + " ${DEFAULT-VALUE}).")
  private long held;

  @Option(
      names = "--text-made",
      paramLabel = "N",
      defaultValue = "20000000",
      description = "Characters of text that a query makes (default: ${DEFAULT-VALUE}).")
  private long text;

  @Option(
      names = "--service-calls",
      paramLabel = "N",
      defaultValue = "200",
      description = "Calls of other endpoints by one query (default: ${DEFAULT-VALUE}).")
  private int calls;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description = "Queries that run at once (default: four for each processor, at least 8).")
  private int atOnce;

  /** The budgets of one request. */
  Budgets budgets() {
    if (Math.min(time, Math.min(requestBytes, queryLength)) < 1) {
      throw new CannotRunException("a budget is a number greater than 0");
    }
    return new Budgets(
        Duration.ofSeconds(time),
        rows,
        answerBytes,
        requestBytes,
        queryLength,
        nesting,
        held,
        text,
        calls);
  }

  /** How many queries run and wait. */
  Places places() {
    if (atOnce < 0) {
      throw new CannotRunException("--at-once is a number greater than 0");
    }
    return atOnce == 0 ? Places.ofThisMachine() : Places.of(atOnce);
  }
}
