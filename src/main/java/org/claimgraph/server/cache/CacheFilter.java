package org.claimgraph.server.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.claimgraph.server.budget.Watch;

/** Answers from the cache, and keeps what is complete. */
public final class CacheFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
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
      Delivery.to(request, response).unchanged(answers.tag(key.get()));
    } else if (answer.isPresent()) {
      Delivery.to(request, response).send(answers.forClient(request, key.get(), answer.get()));
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
      String type = captured.getContentType();
      Delivery.to(request, response).send(answers.keep(request, key, type, body.get()));
    } else {
      captured.pass();
    }
  }

  /** Not a page: it may show more than the data, such as the words of a reader's own copy. */
  private static boolean isKept(HttpServletRequest request, CapturedResponse answer) {
    return answer.getStatus() == 200
        && !answer.isTagged()
        && !request.getMethod().equals("HEAD")
        && !answer.getContentType().startsWith("text/html");
  }
}
