package org.claimgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimgraph.RealProject;
import org.claimgraph.question.Question;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.gate.GateSettings;
import org.claimgraph.server.gate.Places;
import org.claimgraph.server.gate.Proxies;
import org.junit.jupiter.api.Test;

/**
 * Several clients ask what they should and what they should not, all at once: no answer is wrong,
 * none is a fault, memory comes back. {@code -Dclaimgraph.soak.seconds} makes it longer.
 */
final class SoakTest {
  private static final int SECONDS = Integer.getInteger("claimgraph.soak.seconds", 20);
  private static final int CLIENTS = 6;
  private static final String BOMB = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> statuses = Collections.synchronizedMap(new TreeMap<>());

  @Test
  void mixedLoadGetsNoWrongAnswer() throws Exception {
    try (ClaimgraphServer server =
        ClaimgraphServer.start(
            RealProject.PUBLICATION, ServerSettings.at("127.0.0.1", 0).with(gate()))) {
      RawHttp client = new RawHttp(server.endpoint());
      Map<String, String> answers = answers(client);
      long idle = percentile(cheap(client, Duration.ofSeconds(2)));
      long before = used();
      List<Long> loaded = underLoad(client, answers);
      long after = used();
      System.out.printf(
          "soak of %d s: %s; cheap requests p99 %.1f ms idle, %.1f ms under load; heap %d MiB"
              + " before, %d MiB after%n",
          SECONDS, statuses, idle / 1e6, percentile(loaded) / 1e6, before >> 20, after >> 20);
      assertEquals(List.of(), List.copyOf(faults));
      assertTrue(after - before < (64 << 20), "memory comes back");
    }
  }

  private static GateSettings gate() {
    Budgets all = Budgets.DEFAULT.withTime(Duration.ofSeconds(1));
    return new GateSettings(
        all,
        Places.ofThisMachine(),
        Proxies.of(List.of("127.0.0.1")),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static Map<String, String> answers(RawHttp client) throws IOException {
    Map<String, String> answers = new TreeMap<>();
    for (Question question : RealProject.PUBLICATION.catalogue().questions()) {
      if (question.query().isSelectType()
          && question.query().isOrdered()
          && !question.tags().contains("federated")) {
        RawHttp.Answer answer = client.query(question.text(), "text/csv");
        if (answer.status() == 200) {
          answers.put(question.text(), answer.body());
        }
      }
    }
    assertTrue(answers.size() > 5);
    return answers;
  }

  private List<Long> underLoad(RawHttp client, Map<String, String> answers) throws Exception {
    List<HostileRequest> hostile = HostileRequest.all();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        running.add(clients.submit(() -> ask(client, number, answers, hostile)));
      }
      List<Long> times = cheap(client, Duration.ofSeconds(SECONDS));
      for (Future<?> each : running) {
        each.get();
      }
      return times;
    }
  }

  private Void ask(
      RawHttp client, int number, Map<String, String> answers, List<HostileRequest> hostile)
      throws IOException {
    Random random = new Random(number);
    List<String> queries = List.copyOf(answers.keySet());
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (System.nanoTime() < end) {
      int dice = random.nextInt(10);
      if (dice < 6) {
        String query = queries.get(random.nextInt(queries.size()));
        check(query, client.send(request(query, number)), answers.getOrDefault(query, ""));
      } else if (dice < 8) {
        HostileRequest bad = hostile.get(random.nextInt(hostile.size()));
        count(bad.what(), bad.sendTo(client));
      } else {
        vanish(client, number);
      }
    }
    return null;
  }

  private void check(String query, RawHttp.Answer answer, String expected) {
    count(query, answer);
    if (answer.status() == 200 && answer.whole() && !answer.body().equals(expected)) {
      faults.add("wrong answer to " + query);
    }
  }

  private void count(String what, RawHttp.Answer answer) {
    statuses.merge(answer.whole() ? Integer.toString(answer.status()) : "cut", 1, Integer::sum);
    if (answer.status() == 500) {
      faults.add("fault: " + what + ": " + answer.body());
    }
  }

  private void vanish(RawHttp client, int number) throws IOException {
    try (Socket socket = client.open()) {
      socket.getOutputStream().write(request(BOMB, number));
    }
    statuses.merge("vanished", 1, Integer::sum);
  }

  private static byte[] request(String query, int client) {
    return ("GET /sparql?query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8)
            + " HTTP/1.1\r\nHost: a\r\nAccept: text/csv\r\nX-Forwarded-For: 192.0.2."
            + client
            + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<Long> cheap(RawHttp client, Duration duration)
      throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end) {
      long begin = System.nanoTime();
      assertEquals(200, client.get("/health/ready").status());
      times.add(System.nanoTime() - begin);
      Thread.sleep(10);
    }
    return times;
  }

  private static long percentile(List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() * 99 / 100);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
