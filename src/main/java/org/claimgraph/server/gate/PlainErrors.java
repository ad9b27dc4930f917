package org.claimgraph.server.gate;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers to requests that never reach the gate: one line, no trace, no name of a program. */
public final class PlainErrors extends ErrorHandler {
  /** What Jetty says of a request that it cannot read; nothing else is passed on. */
  private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Za-z ]{0,60}");

  /** Sets this as the handler of errors. */
  public PlainErrors() {
    setShowStacks(false);
    setShowCauses(false);
    setShowMessageInTitle(false);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Headers.SAFE.putOn(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Object reason = request.getAttribute(ERROR_MESSAGE);
    String fault =
        reason instanceof String text && PLAIN.matcher(text).matches() ? ": " + text : "";
    String words = status + " " + HttpStatus.getMessage(status) + fault + "\n";
    Content.Sink.write(response, true, words, callback);
    return true;
  }
}
