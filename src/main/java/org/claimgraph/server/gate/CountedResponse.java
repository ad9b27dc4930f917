package org.claimgraph.server.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose bytes are counted. When the request was stopped nothing goes out any more, not
 * even the end, so that a truncated answer never looks whole. A fault 500 of a servlet keeps its
 * words for itself.
 */
final class CountedResponse extends HttpServletResponseWrapper {
  private static final int FAULT = 500;
  private final HttpServletRequest request;
  private final HttpServletResponse base;
  private final Watch watch;
  private long bytes;
  private boolean fault;
  private @Nullable ServletOutputStream out;
  private @Nullable PrintWriter writer;

  CountedResponse(HttpServletRequest request, HttpServletResponse base, Watch watch) {
    super(base);
    this.request = request;
    this.base = base;
    this.watch = watch;
  }

  /** Bytes of the body so far. */
  long bytes() {
    return bytes;
  }

  /** Whether a servlet answered with a fault of the server's own. */
  boolean isFault() {
    return fault;
  }

  /** Pushes out what a writer still holds. */
  void finish() {
    if (writer != null) {
      writer.flush();
    }
  }

  /** Answers with this and nothing else; possible only before the answer began. */
  void refuse(Stop stop) throws IOException {
    base.resetBuffer();
    if (stop.status() == SC_METHOD_NOT_ALLOWED) {
      base.setHeader("Allow", "GET, HEAD, OPTIONS, POST");
      base.setHeader("Connection", "close");
    }
    if (stop.status() == SC_REQUEST_ENTITY_TOO_LARGE) {
      // What is left of the body will not be read.
      base.setHeader("Connection", "close");
    }
    Refusals.send(request, base, stop.status(), stop.words());
    bytes = 0;
  }

  @Override
  public void setHeader(String name, String value) {
    // Fuseki numbers its requests; that number is nobody's business, and names the program.
    if (!name.startsWith("Fuseki-")) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void setStatus(int status) {
    if (watch.stopped().isEmpty()) {
      fault = status == FAULT;
      super.setStatus(status);
    }
  }

  @Override
  public void sendError(int status, String words) throws IOException {
    setStatus(status);
    if (isSilent()) {
      return;
    }
    resetBuffer();
    Refusals.send(request, this, status, words);
  }

  @Override
  public void sendError(int status) throws IOException {
    sendError(status, "");
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (out == null) {
      out = new Counted(super.getOutputStream());
    }
    return out;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      if (getContentType() != null && !getContentType().contains("charset")) {
        setCharacterEncoding(StandardCharsets.UTF_8.name());
      }
      writer =
          new PrintWriter(
              new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!isSilent()) {
      super.flushBuffer();
    }
  }

  private boolean isSilent() {
    return fault || watch.stopped().isPresent();
  }

  private final class Counted extends ServletOutputStream {
    private final ServletOutputStream to;

    Counted(ServletOutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
      if (fault) {
        return;
      }
      bytes += length;
      if (bytes > watch.budgets().answerBytes()) {
        watch.stop(Stop.answerBytes(watch.budgets().answerBytes()));
      }
      if (watch.stopped().isPresent()) {
        throw new IOException("stopped: nothing more is sent");
      }
      to.write(data, offset, length);
    }

    @Override
    public void flush() throws IOException {
      if (!isSilent()) {
        to.flush();
      }
    }

    @Override
    public void close() throws IOException {
      if (!isSilent()) {
        to.close();
      }
    }

    @Override
    public boolean isReady() {
      return to.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      to.setWriteListener(listener);
    }
  }
}
