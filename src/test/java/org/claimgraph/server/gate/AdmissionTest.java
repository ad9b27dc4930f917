package org.claimgraph.server.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.junit.jupiter.api.Test;

final class AdmissionTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @Test
  void oneClientDoesNotGetEveryPlace() throws InterruptedException {
    Admission admission = new Admission(new Places(3, 10, PATIENCE));
    enter(admission, "greedy", 2);
    assertEquals(Optional.empty(), admission.enter("greedy"));
    assertTrue(admission.enter("other").isPresent());
    assertEquals(3, admission.running());
  }

  @Test
  void placeGivenBackIsTakenByWhoWaits() throws Exception {
    Admission admission = new Admission(new Places(1, 10, Duration.ofSeconds(10)));
    Admission.Place place = admission.enter("a").orElseThrow();
    CompletableFuture<Optional<Admission.Place>> waiting = later(admission, "b");
    awaitWaiting(admission, 1);
    place.close();
    assertTrue(waiting.get().isPresent());
    assertEquals(1, admission.running());
  }

  @Test
  void clientWithFewerQueriesComesFirst() throws Exception {
    Admission admission = new Admission(new Places(3, 10, Duration.ofSeconds(10)));
    List<Admission.Place> greedy = enter(admission, "greedy", 2);
    Admission.Place other = admission.enter("other").orElseThrow();
    CompletableFuture<Optional<Admission.Place>> third = later(admission, "greedy");
    awaitWaiting(admission, 1);
    CompletableFuture<Optional<Admission.Place>> late = later(admission, "late");
    awaitWaiting(admission, 2);
    other.close();
    assertTrue(late.get().isPresent());
    assertEquals(1, admission.waiting());
    greedy.getFirst().close();
    assertTrue(third.get().isPresent());
  }

  @Test
  void queueIsShortAndNobodyFillsItAlone() throws Exception {
    Admission admission = new Admission(new Places(1, 4, Duration.ofSeconds(2)));
    assertTrue(admission.enter("a").isPresent());
    wait(admission, "a");
    wait(admission, "a");
    awaitWaiting(admission, 2);
    long begin = System.nanoTime();
    assertEquals(Optional.empty(), admission.enter("a"));
    assertTrue(System.nanoTime() - begin < 1_000_000_000L, "sent away at once");
    wait(admission, "b");
    wait(admission, "c");
    awaitWaiting(admission, 4);
    assertEquals(Optional.empty(), admission.enter("d"));
  }

  @Test
  void whoIsStoppedWhileWaitingWaitsNoLonger() throws Exception {
    Admission admission = new Admission(new Places(1, 4, Duration.ofSeconds(20)));
    assertTrue(admission.enter("a").isPresent());
    Watch watch = new Watch(Budgets.DEFAULT);
    Thread.ofVirtual()
        .start(
            () -> {
              while (admission.waiting() == 0) {
                Thread.onSpinWait();
              }
              watch.stop(Stop.gone());
            });
    assertEquals(Optional.empty(), admission.enter("b", watch));
    assertEquals(0, admission.waiting());
  }

  @Test
  void everyPlaceComesBack() throws InterruptedException {
    Admission admission = new Admission(new Places(2, 4, PATIENCE));
    for (int i = 0; i < 1_000; i++) {
      admission.enter("a").orElseThrow().close();
    }
    assertEquals(0, admission.running());
    assertEquals(0, admission.waiting());
  }

  private static List<Admission.Place> enter(Admission admission, String client, int times)
      throws InterruptedException {
    List<Admission.Place> places = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      places.add(admission.enter(client).orElseThrow());
    }
    return places;
  }

  private static CompletableFuture<Optional<Admission.Place>> later(
      Admission admission, String client) {
    CompletableFuture<Optional<Admission.Place>> place = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                place.complete(admission.enter(client));
              } catch (InterruptedException e) {
                place.completeExceptionally(e);
              }
            });
    return place;
  }

  private static void wait(Admission admission, String client) {
    assertFalse(later(admission, client).isDone());
  }

  private static void awaitWaiting(Admission admission, int number) throws InterruptedException {
    for (int i = 0; i < 200 && admission.waiting() != number; i++) {
      Thread.sleep(10);
    }
    assertEquals(number, admission.waiting());
  }
}
