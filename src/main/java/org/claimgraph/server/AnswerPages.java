package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimgraph.publish.MediaRange;
import org.claimgraph.publish.PageAnswer;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.QueryForm;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.server.cache.Accepted;
import org.claimgraph.server.engine.Fault;
import org.claimgraph.server.engine.QueryCheck;
import org.claimgraph.server.gate.Gate;
import org.claimgraph.server.gate.Refusals;

/** Answers a browser that sends the form of the query page: the page again, with the answer. */
final class AnswerPages {
  private static final String HTML = "text/html";
  private final Pages pages;
  private final String path;
  private final QueryCheck check;

  /**
   * Pages of this endpoint.
   *
   * @param path its path, without a slash before it
   * @param check tells where a query is wrong
   */
  AnswerPages(Pages pages, String path, QueryCheck check) {
    this.pages = pages;
    this.path = path;
    this.check = check;
  }

  /**
   * Whether the answer is to be a page: it is asked for by name, or by an Accept header that likes
   * HTML better than everything else.
   */
  static boolean wanted(HttpServletRequest request) {
    if (request.getParameter("query") == null) {
      return false;
    }
    return Reply.wish(request)
        .format()
        .map("html"::equals)
        .orElseGet(() -> likesPages(Accepted.formats(request)));
  }

  private static boolean likesPages(String accept) {
    if (!accept.toLowerCase(Locale.ROOT).contains(HTML)) {
      return false;
    }
    try {
      List<MediaRange> ranges = MediaRange.parse(accept);
      double html =
          ranges.stream()
              .filter(range -> range.type().equals(HTML))
              .mapToDouble(MediaRange::quality)
              .max()
              .orElse(0);
      return html > 0
          && ranges.stream().allMatch(range -> isSeen(range.type()) || range.quality() < html);
    } catch (RefusedException e) {
      return false;
    }
  }

  /** Whether a browser shows this by itself. */
  private static boolean isSeen(String type) {
    return type.equals(HTML) || type.equals("application/xhtml+xml") || type.startsWith("image/");
  }

  /** The page without a query. */
  String empty(HttpServletRequest request) {
    return page(request, Optional.empty());
  }

  /** From now on a refusal of the request, too, is the query page, with the query kept. */
  void begin(HttpServletRequest request) {
    String query = request.getParameter("query");
    Refusals.with(
        request,
        (status, words) -> page(request, Optional.of(new PageAnswer.None(readable(query, words)))));
  }

  /** Sends the page with this answer. */
  void send(HttpServletRequest request, HttpServletResponse response, PageAnswer answer)
      throws IOException {
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    byte[] body = page(request, Optional.of(answer)).getBytes(StandardCharsets.UTF_8);
    Reply.send(response, 200, "text/html;charset=utf-8", body);
  }

  private String page(HttpServletRequest request, Optional<PageAnswer> answer) {
    String query = Reply.parameter(request, "query").orElse("");
    String url = Gate.origin(request) + "/" + path;
    String top = RequestPath.up(path);
    return pages.query(new QueryForm(path, url, query, answer), top.isEmpty() ? "./" : top);
  }

  /** What the parser says of a query that it cannot read, in better words than its own. */
  private String readable(String query, String words) {
    return words.startsWith(QueryCheck.UNREADABLE)
        ? check.fault(query).map(Fault::sentence).orElse(words)
        : words;
  }
}
