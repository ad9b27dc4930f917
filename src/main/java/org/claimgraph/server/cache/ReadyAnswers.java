package org.claimgraph.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.claimgraph.server.budget.Watch;

/**
 * Says before a query takes a place whether its answer is ready. The first of several equal
 * requests is let through to work it out, and the others wait for it, without a place.
 */
public final class ReadyAnswers {
  private static final String UNDER_WAY = ReadyAnswers.class.getName() + ".underWay";
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

  /**
   * Answers a request of the same words as one before, if that answer is kept; else does nothing.
   */
  public boolean send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!mayBeKept(request)) {
      return false;
    }
    Optional<CachedAnswer> answer = cache.at(address(request));
    if (answer.isPresent()) {
      cache.count(true);
      send(answer.get(), request, response);
    }
    return answer.isPresent();
  }

  private static void send(
      CachedAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Delivery delivery = Delivery.to(request, response);
    if (Accepted.isKnown(request, answer.tag())) {
      delivery.unchanged(answer.tag());
    } else {
      delivery.send(answer);
    }
  }

  /** Whether it says in its address and headers, not in a body, what is asked. */
  private boolean mayBeKept(HttpServletRequest request) {
    String method = request.getMethod();
    return !cache.isOff()
        && (method.equals("GET") || method.equals("HEAD"))
        && request.getContentLengthLong() <= 0
        && request.getHeader("Transfer-Encoding") == null
        && paths.test(request.getRequestURI());
  }

  /** Everything in the words of the request that its answer may depend on. */
  private String address(HttpServletRequest request) {
    return origin.apply(request)
        + request.getRequestURI()
        + '?'
        + request.getQueryString()
        + '\n'
        + Accepted.formats(request);
  }

  /** Whether the request can be answered at once; may wait for an equal one that is under way. */
  public boolean isReady(HttpServletRequest request, Watch watch) throws InterruptedException {
    Optional<CacheKey> key = key(request);
    if (key.isEmpty()) {
      return false;
    }
    if (isKnown(request, key.get()) || look(request, key.get())) {
      return true;
    }
    Optional<CompletableFuture<Optional<CachedAnswer>>> other = cache.begin(key.get());
    if (other.isPresent()) {
      return found(request, await(other.get(), watch));
    }
    request.setAttribute(UNDER_WAY, key.get());
    // It may have come between the look and the begin.
    return look(request, key.get());
  }

  private Optional<CachedAnswer> await(CompletableFuture<Optional<CachedAnswer>> other, Watch watch)
      throws InterruptedException {
    try {
      if (waiting.incrementAndGet() <= WAITING) {
        long end = System.nanoTime() + watch.budgets().time().toNanos();
        while (!other.isDone() && watch.stopped().isEmpty() && System.nanoTime() < end) {
          await(other);
        }
      }
      return other.getNow(Optional.empty());
    } finally {
      waiting.decrementAndGet();
    }
  }

  private static void await(CompletableFuture<?> other) throws InterruptedException {
    try {
      other.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Not yet.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean look(HttpServletRequest request, CacheKey key) {
    return found(request, cache.get(key));
  }

  private static boolean found(HttpServletRequest request, Optional<CachedAnswer> answer) {
    answer.ifPresent(each -> request.setAttribute(ANSWER, each));
    return answer.isPresent();
  }

  /** The request has ended, however it did. */
  public void ended(HttpServletRequest request) {
    if (request.getAttribute(UNDER_WAY) instanceof CacheKey key) {
      cache.end(key);
    }
  }

  /** The key of the request, made once; nothing if its answer is not kept. */
  Optional<CacheKey> key(HttpServletRequest request) {
    if (!mayBeKept(request)) {
      return Optional.empty();
    }
    if (request.getAttribute(KEY) instanceof CacheKey key) {
      return Optional.of(key);
    }
    Optional<CacheKey> key = made(request);
    key.ifPresent(each -> request.setAttribute(KEY, each));
    return key;
  }

  private Optional<CacheKey> made(HttpServletRequest request) {
    try {
      return CacheKey.of(request, origin.apply(request));
    } catch (RuntimeException e) {
      // Its parameters cannot be read; whoever answers it says so.
      return Optional.empty();
    }
  }

  /** The answer that was found for the request, or is here by now. */
  Optional<CachedAnswer> answer(HttpServletRequest request, CacheKey key) {
    Optional<CachedAnswer> answer =
        request.getAttribute(ANSWER) instanceof CachedAnswer found
            ? Optional.of(found)
            : cache.get(key);
    if (answer.isPresent()) {
      cache.remember(address(request), key);
    }
    return answer;
  }

  /** Keeps the answer to this request, in the form in which this client takes it too. */
  CachedAnswer keep(HttpServletRequest request, CacheKey key, String type, byte[] body) {
    CachedAnswer answer = forClient(request, CachedAnswer.of(type, tag(key), body));
    cache.put(key, answer, address(request));
    return answer;
  }

  /** The answer, from now on kept in the form in which this client takes it too. */
  CachedAnswer forClient(HttpServletRequest request, CacheKey key, CachedAnswer answer) {
    CachedAnswer inForm = forClient(request, answer);
    if (inForm != answer) {
      cache.put(key, inForm, address(request));
    }
    return inForm;
  }

  private static CachedAnswer forClient(HttpServletRequest request, CachedAnswer answer) {
    return answer.isLong() && Accepted.gzip(request) ? answer.withCompressed() : answer;
  }

  /** The entity tag of the answer, without marks and whatever its coding. */
  String tag(CacheKey key) {
    return key.tag(dataVersion);
  }

  /** Whether the client has the answer already. */
  boolean isKnown(HttpServletRequest request, CacheKey key) {
    return request.getHeader("If-None-Match") != null && Accepted.isKnown(request, tag(key));
  }
}
