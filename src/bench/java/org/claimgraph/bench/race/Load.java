package org.claimgraph.bench.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Asks an engine from one or several clients for a time, each client the next question as soon as
 * it has its answer.
 *
 * @param clients what asks
 * @param seconds how long to measure; a third of it before that, not measured
 */
record Load(List<Client> clients, double seconds) {
  private static final double WARM_UP = 1.0 / 3;

  /**
   * What was measured.
   *
   * @param failed number of questions without an answer
   * @param failure why the first of them had none; empty if there is no such question
   * @param perSecond answers in a second
   * @param median of the time of an answer, in milliseconds
   * @param p95 the time that 95 of 100 answers did not exceed, in milliseconds
   */
  record Figures(long failed, String failure, double perSecond, double median, double p95) {}

  /** How a client asks. */
  @FunctionalInterface
  interface Asking {
    /** The answer to the question. */
    Client.Answer ask(Client client, String question) throws InterruptedException;
  }

  /** Asks these questions, and measures nothing. */
  void warmUp(LongFunction<String> questions) throws InterruptedException {
    gather(questions, Client::ask, new AtomicLong(), seconds);
  }

  /** The figures of the clients when they ask these questions, numbered from 0. */
  Figures run(LongFunction<String> questions) throws InterruptedException {
    return run(questions, Client::ask);
  }

  /** The same when they ask in this way. */
  Figures run(LongFunction<String> questions, Asking asking) throws InterruptedException {
    AtomicLong next = new AtomicLong();
    gather(questions, asking, next, seconds * WARM_UP);
    long begin = System.nanoTime();
    List<Client.Answer> answers = gather(questions, asking, next, seconds);
    double taken = (System.nanoTime() - begin) / 1e9;
    List<Double> times = new ArrayList<>();
    answers.stream().filter(Client.Answer::isOk).forEach(answer -> times.add(answer.nanos() / 1e6));
    Collections.sort(times);
    return new Figures(
        answers.size() - times.size(),
        answers.stream()
            .map(Client.Answer::failure)
            .filter(any -> !any.isEmpty())
            .findFirst()
            .orElse(""),
        times.size() / taken,
        quantile(times, 0.5),
        quantile(times, 0.95));
  }

  private List<Client.Answer> gather(
      LongFunction<String> questions, Asking asking, AtomicLong next, double time)
      throws InterruptedException {
    long end = System.nanoTime() + (long) (time * 1e9);
    List<Callable<List<Client.Answer>>> tasks = new ArrayList<>();
    for (Client client : clients) {
      tasks.add(
          () -> until(end, () -> asking.ask(client, questions.apply(next.getAndIncrement()))));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      List<Client.Answer> all = new ArrayList<>();
      for (Future<List<Client.Answer>> each : threads.invokeAll(tasks)) {
        all.addAll(each.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e);
    }
  }

  private static List<Client.Answer> until(long end, Callable<Client.Answer> next)
      throws Exception {
    List<Client.Answer> answers = new ArrayList<>();
    while (System.nanoTime() < end || answers.isEmpty()) {
      answers.add(next.call().withoutRows());
    }
    return answers;
  }

  private static double quantile(List<Double> sorted, double part) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }
}
