package org.claimgraph.server.cache;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Complete answers by what they depend on, in so many bytes; the ones asked for longest ago go
 * first. Knows which are being worked out.
 */
public final class ResultCache {
  /** No answer takes more than this part of the whole. */
  private static final int PARTS = 8;

  private final long capacity;
  private final Map<CacheKey, CachedAnswer> stored = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<CacheKey, CountDownLatch> underWay = new HashMap<>();
  private final AtomicLong hits = new AtomicLong();
  private final AtomicLong misses = new AtomicLong();
  private long bytes;

  /** A cache of this many bytes. */
  public ResultCache(long capacity) {
    this.capacity = capacity;
  }

  /** The longest body, in bytes, that is looked at for keeping. */
  long longest() {
    return capacity / PARTS;
  }

  /** The answer, if it is here. */
  synchronized Optional<CachedAnswer> get(CacheKey key) {
    return Optional.ofNullable(stored.get(key));
  }

  /** Keeps the answer, unless it takes too much. */
  synchronized void put(CacheKey key, CachedAnswer answer) {
    if (size(key, answer) > capacity / PARTS) {
      return;
    }
    CachedAnswer before = stored.put(key, answer);
    bytes += size(key, answer) - (before == null ? 0 : size(key, before));
    Iterator<Map.Entry<CacheKey, CachedAnswer>> eldest = stored.entrySet().iterator();
    while (bytes > capacity) {
      Map.Entry<CacheKey, CachedAnswer> gone = eldest.next();
      bytes -= size(gone.getKey(), gone.getValue());
      eldest.remove();
    }
  }

  /** A key is held as text of two bytes a character at most. */
  private static long size(CacheKey key, CachedAnswer answer) {
    return answer.size() + 2L * (key.query().length() + key.accept().length());
  }

  /** Who works this answer out: empty if the caller now does, else what ends when it is done. */
  synchronized Optional<CountDownLatch> begin(CacheKey key) {
    CountDownLatch other = underWay.get(key);
    if (other == null) {
      underWay.put(key, new CountDownLatch(1));
    }
    return Optional.ofNullable(other);
  }

  /** The caller works on this no more, whether there is an answer or not. */
  synchronized void end(CacheKey key) {
    CountDownLatch done = underWay.remove(key);
    if (done != null) {
      done.countDown();
    }
  }

  /** Counts a request that was answered from here, or was not. */
  void count(boolean hit) {
    (hit ? hits : misses).incrementAndGet();
  }

  /** Requests answered from here. */
  public long hits() {
    return hits.get();
  }

  /** Requests that could have been, and were not. */
  public long misses() {
    return misses.get();
  }

  /** Bytes that the answers take. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Number of answers. */
  public synchronized int answers() {
    return stored.size();
  }
}
