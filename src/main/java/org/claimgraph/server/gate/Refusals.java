package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.claimgraph.publish.Pages;

/** Says what went wrong: to a browser on a page, to everybody else in one line of plain text. */
public final class Refusals {
  private static final String PAGE = Refusals.class.getName() + ".page";

  /** Makes the page of a refusal. */
  @FunctionalInterface
  public interface Page {
    /** The page that says this. */
    String of(int status, String words);
  }

  private Refusals() {}

  /** From now on this request is refused with one of these pages. */
  static void begin(HttpServletRequest request, Pages pages) {
    with(request, (status, words) -> pages.refusal(status, words, top(request)));
  }

  /** From now on a browser that sent this request is refused with this page. */
  public static void with(HttpServletRequest request, Page page) {
    request.setAttribute(PAGE, page);
  }

  /** Sends these words with this status. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, int status, String words)
      throws IOException {
    if (request.getAttribute(PAGE) instanceof Page page && isBrowser(request)) {
      response.setHeader("Vary", "Accept");
      Plain.send(response, status, "text/html;charset=utf-8", page.of(status, words.strip()));
    } else {
      Plain.send(response, status, words);
    }
  }

  /** Whether the client asks for pages; what names a format in its address does not. */
  private static boolean isBrowser(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean namesFormat = query != null && query.matches("(.*&)?(format|output)=(?!html).*");
    return !namesFormat
        && Collections.list(request.getHeaders("Accept")).stream()
            .anyMatch(accept -> accept.contains("text/html"));
  }

  /** The server's first page, seen from the address of the request. */
  private static String top(HttpServletRequest request) {
    long steps = request.getRequestURI().chars().filter(each -> each == '/').count() - 1;
    return steps < 1 ? "./" : "../".repeat((int) Math.min(steps, 50));
  }
}
