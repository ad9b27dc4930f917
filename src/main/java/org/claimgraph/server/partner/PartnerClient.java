package org.claimgraph.server.partner;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.claimgraph.question.Later;
import org.claimgraph.server.budget.Watch;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client behind SERVICE. Every hop is checked against the list, and an answer is bounded
 * in bytes and in time from the first byte sent to the last received; a time-out of Jena's ends
 * with the headers.
 */
final class PartnerClient extends HttpClient {
  private static final int HOPS = 3;

  /** Made for the first call: it loads all that TLS needs, and most servers call nobody. */
  private final Later<HttpClient> base =
      new Later<>(
          () ->
              HttpClient.newBuilder()
                  .version(Version.HTTP_1_1)
                  .followRedirects(Redirect.NEVER)
                  .connectTimeout(Duration.ofSeconds(5))
                  .build());

  private final AllowedServices allowed;
  private final long bytes;

  PartnerClient(AllowedServices allowed, long bytes) {
    this.allowed = allowed;
    this.bytes = bytes;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpRequest next = HttpRequest.newBuilder(request, (name, value) -> sent(name)).build();
    Duration left = Watch.current().budgets().time().dividedBy(2);
    long end = System.nanoTime() + left.toNanos();
    for (int hop = 0; hop <= HOPS; hop++) {
      allowed.resolve(withoutQuery(next.uri()));
      HttpResponse<byte[]> answer = exchange(next, end - System.nanoTime());
      Optional<String> location = answer.headers().firstValue("Location");
      if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
        return delivered(answer, handler);
      }
      next = redirected(next, location.get());
    }
    throw new IOException("it redirects too often");
  }

  private static boolean sent(String header) {
    // A compressed answer could grow without bound after it was counted.
    return !header.equalsIgnoreCase("Accept-Encoding");
  }

  private HttpResponse<byte[]> exchange(HttpRequest request, long nanos)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        base.get().sendAsync(request, info -> new LimitedBody(bytes));
    Watch.current().whenStopped(() -> answer.cancel(true));
    try {
      return answer.get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("it did not answer in time", e);
    } catch (ExecutionException e) {
      throw new IOException(words(e.getCause()), e);
    }
  }

  private static String words(@Nullable Throwable failure) {
    return failure != null
            && failure.getMessage() != null
            && failure.getMessage().startsWith("its ")
        ? failure.getMessage()
        : "it cannot be reached, or broke off";
  }

  private HttpRequest redirected(HttpRequest request, String location) throws IOException {
    try {
      URI next = request.uri().resolve(location);
      allowed.resolve(withoutQuery(next));
      return HttpRequest.newBuilder(request, (name, value) -> true).uri(next).build();
    } catch (IllegalArgumentException e) {
      throw new IOException("it redirects to what is no address", e);
    }
  }

  /** The part that the list speaks of; the query sent stands behind it. */
  private static String withoutQuery(URI uri) {
    return uri.toString().replaceFirst("\\?.*$", "");
  }

  private static <T> HttpResponse<T> delivered(HttpResponse<byte[]> answer, BodyHandler<T> handler)
      throws IOException {
    if (answer.headers().firstValue("Content-Encoding").isPresent()) {
      throw new IOException("its answer is compressed, which was not asked for");
    }
    BodySubscriber<T> body = handler.apply(new Received<>(answer, answer.body()));
    body.onSubscribe(new Unasked());
    body.onNext(List.of(ByteBuffer.wrap(answer.body())));
    body.onComplete();
    return new Received<>(answer, body.getBody().toCompletableFuture().join());
  }

  /** All there is was already delivered. */
  private static final class Unasked implements Subscription {
    @Override
    public void request(long number) {}

    @Override
    public void cancel() {}
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    // Jena 6.0.0 calls this and waits; done at once, it stays under the watch of its thread.
    try {
      return CompletableFuture.completedFuture(send(request, handler));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> push) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return base.get().cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return base.get().connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return base.get().followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return base.get().proxy();
  }

  @Override
  public SSLContext sslContext() {
    return base.get().sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return base.get().sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return base.get().authenticator();
  }

  @Override
  public Version version() {
    return base.get().version();
  }

  @Override
  public Optional<Executor> executor() {
    return base.get().executor();
  }
}
