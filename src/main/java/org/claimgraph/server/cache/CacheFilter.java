package org.claimgraph.server.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.claimgraph.server.budget.Watch;

/** Answers from the cache, and keeps what is complete. */
public final class CacheFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String FRESH = "public, max-age=300";
  private final transient ReadyAnswers answers;

  /** A filter that answers with these. */
  public CacheFilter(ReadyAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<CacheKey> key = answers.key(request);
    if (key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<CachedAnswer> answer = answers.answer(request, key.get());
    boolean isKnown = answers.isKnown(request, key.get());
    answers.cache().count(isKnown || answer.isPresent());
    if (isKnown) {
      setHeaders(key.get(), takesGzip(request), response);
      response.setStatus(304);
    } else if (answer.isPresent()) {
      send(key.get(), answer.get(), request, response);
    } else {
      compute(key.get(), request, response, chain);
    }
  }

  private void compute(
      CacheKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Watch watch = Watch.current();
    long most = Math.min(answers.cache().longest(), watch.budgets().answerBytes());
    CapturedResponse captured = new CapturedResponse(response, most);
    chain.doFilter(request, captured);
    Optional<byte[]> body = captured.body();
    if (watch.stopped().isPresent()) {
      // What is held back is not whole; the gate says why.
      return;
    }
    if (body.isPresent() && isKept(request, captured)) {
      CachedAnswer answer = CachedAnswer.of(captured.getContentType(), body.get());
      answers.cache().put(key, answer);
      send(key, answer, request, response);
    } else {
      captured.pass();
    }
  }

  /** Not a page: it may show more than the data, such as the words of a reader's own copy. */
  private static boolean isKept(HttpServletRequest request, HttpServletResponse answer) {
    return answer.getStatus() == 200
        && !request.getMethod().equals("HEAD")
        && !answer.getContentType().startsWith("text/html");
  }

  private void send(
      CacheKey key, CachedAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean compressed = takesGzip(request);
    setHeaders(key, compressed, response);
    response.setHeader("Content-Type", answer.type());
    if (compressed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] body = compressed ? answer.compressed() : answer.body();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void setHeaders(CacheKey key, boolean compressed, HttpServletResponse response) {
    response.setHeader("ETag", answers.etag(key, compressed));
    response.setHeader("Cache-Control", FRESH);
    response.setHeader("Vary", "Accept, Accept-Encoding");
  }

  /**
   * Whether the client takes gzip.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding">RFC 9110,
   *     Accept-Encoding</a>
   */
  private static boolean takesGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null
        && Arrays.stream(accepted.split(","))
            .map(each -> each.replaceAll("\\s", ""))
            .anyMatch(each -> each.matches("(?i)(gzip|x-gzip)(;q=(1(\\.0*)?|0\\.0*[1-9]\\d*))?"));
  }
}
