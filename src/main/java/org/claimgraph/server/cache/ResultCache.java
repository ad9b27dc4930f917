package org.claimgraph.server.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/**
 * Complete answers by what they depend on, in so many bytes; the ones asked for longest ago go
 * first. Knows at which addresses they were asked for, and which are being worked out.
 */
public final class ResultCache {
  /** No answer takes more than this part of the whole. */
  private static final int PARTS = 8;

  /** More addresses of one answer are not remembered; it is found by what it depends on. */
  private static final int ADDRESSES = 4;

  private final long capacity;
  private final Map<CacheKey, Entry> stored = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, CacheKey> addresses = new HashMap<>();
  private final Map<CacheKey, CountDownLatch> underWay = new HashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private long bytes;

  /** A cache of this many bytes. */
  public ResultCache(long capacity) {
    this.capacity = capacity;
  }

  /** An answer, and as what it was asked for, word for word. */
  private record Entry(CachedAnswer answer, List<String> addresses) {
    /** A key or an address is held as text of two bytes a character at most. */
    long size(CacheKey key) {
      long size = answer.size() + 2L * key.text().length();
      for (String address : addresses) {
        size += 2L * address.length() + 100;
      }
      return size;
    }
  }

  /** Whether it keeps nothing. */
  boolean isOff() {
    return capacity == 0;
  }

  /** The longest body, in bytes, that is looked at for keeping. */
  long longest() {
    return capacity / PARTS;
  }

  /** The answer, if it is here. */
  synchronized Optional<CachedAnswer> get(CacheKey key) {
    return Optional.ofNullable(stored.get(key)).map(Entry::answer);
  }

  /** The answer that was sent to a request of these very words, if it is here. */
  synchronized Optional<CachedAnswer> at(String address) {
    return Optional.ofNullable(addresses.get(address)).flatMap(this::get);
  }

  /** Keeps the answer, unless it takes too much. */
  synchronized void put(CacheKey key, CachedAnswer answer) {
    Entry before = stored.get(key);
    put(key, new Entry(answer, before == null ? List.of() : before.addresses()));
  }

  /** Keeps in mind that a request of these very words has this answer, if it is here. */
  synchronized void remember(String address, CacheKey key) {
    Entry entry = stored.get(key);
    if (entry == null
        || entry.addresses().size() >= ADDRESSES
        || entry.addresses().contains(address)) {
      return;
    }
    List<String> all = new ArrayList<>(entry.addresses());
    all.add(address);
    put(key, new Entry(entry.answer(), List.copyOf(all)));
  }

  private void put(CacheKey key, Entry entry) {
    if (entry.size(key) > capacity / PARTS) {
      return;
    }
    Entry before = stored.put(key, entry);
    bytes += entry.size(key) - (before == null ? 0 : before.size(key));
    entry.addresses().forEach(each -> addresses.put(each, key));
    Iterator<Map.Entry<CacheKey, Entry>> eldest = stored.entrySet().iterator();
    while (bytes > capacity) {
      Map.Entry<CacheKey, Entry> gone = eldest.next();
      bytes -= gone.getValue().size(gone.getKey());
      gone.getValue().addresses().forEach(addresses::remove);
      eldest.remove();
    }
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
    (hit ? hits : misses).increment();
  }

  /** Requests answered from here. */
  public long hits() {
    return hits.sum();
  }

  /** Requests that could have been, and were not. */
  public long misses() {
    return misses.sum();
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
