package org.claimgraph.server.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.claimgraph.publish.Gzip;
import org.junit.jupiter.api.Test;

/** The cache keeps to its bytes. */
final class ResultCacheBoundsTest {
  private static final int CAPACITY = 100_000;
  private final ResultCache cache = new ResultCache(CAPACITY);

  @Test
  void whatIsAskedForAgainStaysAndWhatIsNotGoes() {
    for (int i = 0; i < 1_000; i++) {
      put(key(0), answer(1_000));
      put(key(i), answer(1_000));
      assertTrue(cache.get(key(0)).isPresent(), "asked for all the time");
      assertTrue(cache.bytes() <= CAPACITY, cache.bytes() + " bytes");
    }
    assertTrue(cache.answers() > 50, cache.answers() + " answers");
    assertTrue(cache.answers() < CAPACITY / 1_000, cache.answers() + " answers");
  }

  @Test
  void whatIsAskedForAgainFindsRoomAmongWhatIsNot() {
    for (int i = 0; i < 1_000; i++) {
      put(key(i), answer(1_000));
    }
    for (int time = 0; time < 3; time++) {
      put(key(2_000), answer(1_000));
    }
    assertTrue(cache.get(key(2_000)).isPresent());
  }

  @Test
  void whoWaitsHasTheAnswerThoughItIsNotKept() throws Exception {
    CacheKey key = key(1);
    assertTrue(cache.begin(key).isEmpty(), "the first works it out");
    CompletableFuture<Optional<CachedAnswer>> work = cache.begin(key).orElseThrow();
    CachedAnswer answer = answer(CAPACITY / 2);
    put(key, answer);
    assertEquals(0, cache.answers());
    assertSame(answer, work.get().orElseThrow());
    cache.end(key);
    assertTrue(cache.begin(key).isEmpty(), "it is worked out anew");
    CompletableFuture<Optional<CachedAnswer>> cut = cache.begin(key).orElseThrow();
    cache.end(key);
    assertTrue(cut.get().isEmpty(), "there was none to share");
  }

  @Test
  void answerThatTakesTooMuchIsNotKept() {
    put(key(1), answer(CAPACITY / 2));
    assertEquals(0, cache.answers());
    assertEquals(0, cache.bytes());
  }

  @Test
  void sameKeyTakesItsPlaceOnce() {
    put(key(1), answer(5_000));
    put(key(1), answer(1_000));
    assertEquals(1, cache.answers());
    assertTrue(cache.bytes() < 2_000, cache.bytes() + " bytes");
  }

  @Test
  void addressesGoWithTheirAnswer() {
    put(key(0), answer(1_000));
    for (int i = 0; i < 10; i++) {
      cache.remember("address " + i, key(0));
    }
    assertTrue(cache.at("address 0").isPresent());
    assertTrue(cache.at("address q0").isPresent());
    assertTrue(cache.at("address 9").isEmpty(), "more than a few are not remembered");
    for (int i = 1; i < 200; i++) {
      cache.put(key(i), answer(1_000), "a".repeat(100) + i);
      assertTrue(cache.bytes() <= CAPACITY, cache.bytes() + " bytes");
    }
    int gone = 0;
    for (int i = 1; i < 200; i++) {
      boolean isKept = cache.get(key(i)).isPresent();
      assertEquals(isKept, cache.at("a".repeat(100) + i).isPresent());
      gone += isKept ? 0 : 1;
    }
    assertTrue(gone > 100, gone + " are gone");
  }

  @Test
  void compressedFormIsKeptBesideThePlainOne() {
    byte[] body = "a,b\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    CachedAnswer plain = CachedAnswer.of("text/csv", "tag", body);
    CachedAnswer both = plain.withCompressed();
    assertTrue(both.size() > plain.size());
    assertArrayEquals(body, Gzip.read(both.compressed(), body.length));
    byte[] large = "a,b\r\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    CachedAnswer packed = CachedAnswer.of("text/csv", "tag", large);
    assertTrue(packed.size() < large.length / 10, packed.size() + " bytes");
    assertArrayEquals(large, packed.body());
  }

  @Test
  void bodyComesOutAsItWentIn() {
    byte[] body = "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new String(body, StandardCharsets.UTF_8),
        new String(CachedAnswer.of("text/csv", "tag", body).body(), StandardCharsets.UTF_8));
  }

  private void put(CacheKey key, CachedAnswer answer) {
    cache.put(key, answer, "address " + key.text());
  }

  private static CacheKey key(int number) {
    return new CacheKey("q" + number);
  }

  private static CachedAnswer answer(int length) {
    byte[] body = new byte[length];
    new Random(length).nextBytes(body);
    return CachedAnswer.of("text/plain", "tag", body);
  }
}
