package org.claimgraph.server.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Complete answers by what they depend on, in so many bytes. When they are full, those stay that
 * are asked for often, so that many questions that nobody asks again do not take their room. Knows
 * at which addresses they were asked for, and which are being worked out.
 */
public final class ResultCache {
  /** No answer takes more than this part of the whole. */
  private static final int PARTS = 8;

  /** More addresses of one answer are not remembered; it is found by what it depends on. */
  private static final int ADDRESSES = 4;

  private final long capacity;
  private final Cache<CacheKey, Entry> stored;
  private final Map<String, CacheKey> addresses = new ConcurrentHashMap<>();
  private final Map<CacheKey, CompletableFuture<Optional<CachedAnswer>>> underWay =
      new ConcurrentHashMap<>();
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  /** A cache of this many bytes. */
  public ResultCache(long capacity) {
    this.capacity = capacity;
    this.stored =
        Caffeine.newBuilder()
            .maximumWeight(capacity)
            .weigher((CacheKey key, Entry entry) -> Math.toIntExact(entry.size(key)))
            .evictionListener((key, entry, cause) -> forget(entry))
            .executor(Runnable::run)
            .build();
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

    /** The same, found at this address too. */
    Entry at(String address) {
      List<String> all = new ArrayList<>(addresses);
      all.add(address);
      return new Entry(answer, List.copyOf(all));
    }
  }

  private void forget(@Nullable Entry entry) {
    if (entry != null) {
      entry.addresses().forEach(addresses::remove);
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
  Optional<CachedAnswer> get(CacheKey key) {
    return Optional.ofNullable(stored.getIfPresent(key)).map(Entry::answer);
  }

  /** The answer that was sent to a request of these very words, if it is here. */
  Optional<CachedAnswer> at(String address) {
    return Optional.ofNullable(addresses.get(address)).flatMap(this::get);
  }

  /**
   * Keeps the answer and in mind that a request of these very words has it, unless it takes too
   * much or others are asked for more often; gives it to whoever waits for it in any case.
   */
  void put(CacheKey key, CachedAnswer answer, String address) {
    stored
        .asMap()
        .compute(
            key,
            (same, before) -> {
              Entry now = new Entry(answer, before == null ? List.of() : before.addresses());
              return fits(key, now) ? foundAt(address, key, now) : before;
            });
    CompletableFuture<Optional<CachedAnswer>> work = underWay.get(key);
    if (work != null) {
      work.complete(Optional.of(answer));
    }
  }

  /** Keeps in mind that a request of these very words has this answer, if it is here. */
  void remember(String address, CacheKey key) {
    if (!addresses.containsKey(address)) {
      stored.asMap().computeIfPresent(key, (same, entry) -> foundAt(address, key, entry));
    }
  }

  /** The entry, at this address too if there is room for it. */
  private Entry foundAt(String address, CacheKey key, Entry entry) {
    if (entry.addresses().size() == ADDRESSES || entry.addresses().contains(address)) {
      return entry;
    }
    Entry more = entry.at(address);
    if (!fits(key, more)) {
      return entry;
    }
    addresses.put(address, key);
    return more;
  }

  private boolean fits(CacheKey key, Entry entry) {
    return entry.size(key) <= longest();
  }

  /**
   * Who works this answer out: empty if the caller now does, else what the answer comes from when
   * it is done, or nothing if there is none to share.
   */
  Optional<CompletableFuture<Optional<CachedAnswer>>> begin(CacheKey key) {
    return Optional.ofNullable(underWay.putIfAbsent(key, new CompletableFuture<>()));
  }

  /** The caller works on this no more, whether there is an answer or not. */
  void end(CacheKey key) {
    CompletableFuture<Optional<CachedAnswer>> work = underWay.remove(key);
    if (work != null) {
      work.complete(Optional.empty());
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
  public long bytes() {
    return stored.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  /** Number of answers. */
  public long answers() {
    stored.cleanUp();
    return stored.estimatedSize();
  }
}
