package org.claimgraph.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimgraph.server.budget.Watch;

/**
 * Says before a query takes a place whether its answer is ready. The first of several equal
 * requests is let through to work it out, and the others wait for it, without a place.
 */
public final class ReadyAnswers {
  private static final String KEY = ReadyAnswers.class.getName() + ".key";
  private static final String ANSWER = ReadyAnswers.class.getName() + ".answer";
  private static final Duration LOOK = Duration.ofMillis(100);

  /** More do not wait, but go on to where places are given and the surplus is sent away. */
  private static final int WAITING = 50;

  private final ResultCache cache;
  private final String dataVersion;
  private final Predicate<String> paths;
  private final Function<HttpServletRequest, String> origin;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * Answers of this cache.
   *
   * @param dataVersion of what is asked
   * @param paths whether answers at a path are kept
   * @param origin the address of the server as a client knows it
   */
  public ReadyAnswers(
      ResultCache cache,
      String dataVersion,
      Predicate<String> paths,
      Function<HttpServletRequest, String> origin) {
    this.cache = cache;
    this.dataVersion = dataVersion;
    this.paths = paths;
    this.origin = origin;
  }

  /** Where the answers are. */
  public ResultCache cache() {
    return cache;
  }

  /** Whether the request can be answered at once; may wait for an equal one that is under way. */
  public boolean isReady(HttpServletRequest request, Watch watch) throws InterruptedException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      return false;
    }
    Optional<CacheKey> key = key(request);
    if (key.isEmpty()) {
      return false;
    }
    if (isKnown(request, key.get()) || look(request, key.get())) {
      return true;
    }
    Optional<CountDownLatch> other = cache.begin(key.get());
    if (other.isEmpty()) {
      request.setAttribute(KEY, key.get());
      // It may have come between the look and the begin.
      return look(request, key.get());
    }
    await(other.get(), watch);
    return look(request, key.get());
  }

  private void await(CountDownLatch other, Watch watch) throws InterruptedException {
    if (waiting.incrementAndGet() <= WAITING) {
      long end = System.nanoTime() + watch.budgets().time().toNanos();
      boolean done = false;
      while (!done && watch.stopped().isEmpty() && System.nanoTime() < end) {
        done = other.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
    waiting.decrementAndGet();
  }

  private boolean look(HttpServletRequest request, CacheKey key) {
    Optional<CachedAnswer> answer = cache.get(key);
    answer.ifPresent(each -> request.setAttribute(ANSWER, each));
    return answer.isPresent();
  }

  /** The request has ended, however it did. */
  public void ended(HttpServletRequest request) {
    if (request.getAttribute(KEY) instanceof CacheKey key) {
      cache.end(key);
    }
  }

  /** The key of the request; nothing if its answer is not kept. */
  Optional<CacheKey> key(HttpServletRequest request) {
    if (!paths.test(request.getRequestURI())) {
      return Optional.empty();
    }
    try {
      return CacheKey.of(request, origin.apply(request));
    } catch (RuntimeException e) {
      // Its parameters cannot be read; whoever answers it says so.
      return Optional.empty();
    }
  }

  /** The answer that was found for the request, or is here by now. */
  Optional<CachedAnswer> answer(HttpServletRequest request, CacheKey key) {
    return request.getAttribute(ANSWER) instanceof CachedAnswer answer
        ? Optional.of(answer)
        : cache.get(key);
  }

  /** The strong entity tag of the answer in this coding, with quotation marks. */
  String etag(CacheKey key, boolean compressed) {
    return "\"" + key.tag(dataVersion) + (compressed ? "-gzip" : "") + "\"";
  }

  /** Whether the client has the answer already. */
  boolean isKnown(HttpServletRequest request, CacheKey key) {
    String known = request.getHeader("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(each -> each.equals(etag(key, false)) || each.equals(etag(key, true)));
  }
}
