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
 * @param seconds how long to measure; a third of it before that to warm up
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

  /** The figures of the clients when they ask these questions, numbered from 0. */
  Figures run(LongFunction<String> questions) throws InterruptedException {
    AtomicLong next = new AtomicLong();
    gather(questions, next, seconds * WARM_UP);
    long begin = System.nanoTime();
    List<Client.Answer> answers = gather(questions, next, seconds);
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

  private List<Client.Answer> gather(LongFunction<String> questions, AtomicLong next, double time)
      throws InterruptedException {
    long end = System.nanoTime() + (long) (time * 1e9);
    List<Callable<List<Client.Answer>>> asking = new ArrayList<>();
    clients.forEach(client -> asking.add(() -> ask(client, questions, next, end)));
    try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
      List<Client.Answer> all = new ArrayList<>();
      for (Future<List<Client.Answer>> each : threads.invokeAll(asking)) {
        all.addAll(each.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e);
    }
  }

  private static List<Client.Answer> ask(
      Client client, LongFunction<String> questions, AtomicLong next, long end)
      throws InterruptedException {
    List<Client.Answer> answers = new ArrayList<>();
    while (System.nanoTime() < end || answers.isEmpty()) {
      answers.add(client.ask(questions.apply(next.getAndIncrement())).withoutRows());
    }
    return answers;
  }

  private static double quantile(List<Double> sorted, double part) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
  }
}
