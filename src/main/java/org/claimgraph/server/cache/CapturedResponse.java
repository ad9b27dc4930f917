package org.claimgraph.server.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is held back until it is complete, or has become too long to be kept; then it goes
 * on as it came. What it says of caching is held back too.
 */
final class CapturedResponse extends HttpServletResponseWrapper {
  private static final Set<String> CACHING = Set.of("cache-control", "pragma", "expires", "etag");
  private final long most;
  private final Map<String, String> caching = new LinkedHashMap<>();
  private final Held held = new Held();
  private ByteArrayOutputStream body = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;
  private boolean passed;

  /** The answer, of which at most so many bytes are held. */
  CapturedResponse(HttpServletResponse response, long most) {
    super(response);
    this.most = most;
  }

  /** The whole body; nothing if it became too long, or the answer went out by another way. */
  Optional<byte[]> body() {
    if (writer != null) {
      writer.flush();
    }
    return passed || isCommitted() || getContentType() == null
        ? Optional.empty()
        : Optional.of(body.toByteArray());
  }

  /** Whether it has an entity tag of its own: then it is kept by others, with more headers. */
  boolean isTagged() {
    return caching.keySet().stream().anyMatch("etag"::equalsIgnoreCase);
  }

  /** Sends what is held, and holds no more. */
  void pass() throws IOException {
    if (!passed) {
      passed = true;
      caching.forEach(super::setHeader);
      if (body.size() > 0) {
        body.writeTo(super.getOutputStream());
      }
      body = new ByteArrayOutputStream();
    }
  }

  @Override
  public void setHeader(String name, String value) {
    if (!passed && CACHING.contains(name.toLowerCase(Locale.ROOT))) {
      caching.put(name, value);
    } else {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (!passed && CACHING.contains(name.toLowerCase(Locale.ROOT))) {
      caching.merge(name, value, (one, other) -> one + ", " + other);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setContentLength(int length) {
    // The length of what is sent in the end may be another.
  }

  @Override
  public void setContentLengthLong(long length) {
    // As above.
  }

  @Override
  public void resetBuffer() {
    body.reset();
    super.resetBuffer();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (passed) {
      super.flushBuffer();
    }
  }

  @Override
  public void sendError(int status, String words) throws IOException {
    pass();
    super.sendError(status, words);
  }

  @Override
  public void sendError(int status) throws IOException {
    pass();
    super.sendError(status);
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return held;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      if (getContentType() != null && !getContentType().contains("charset")) {
        setCharacterEncoding(StandardCharsets.UTF_8.name());
      }
      writer =
          new PrintWriter(new OutputStreamWriter(held, Charset.forName(getCharacterEncoding())));
    }
    return writer;
  }

  private final class Held extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
      if (!passed && body.size() + (long) length > most) {
        pass();
      }
      if (passed) {
        CapturedResponse.super.getOutputStream().write(data, offset, length);
      } else {
        body.write(data, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (passed) {
        CapturedResponse.super.getOutputStream().flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("answers are written at once");
    }
  }
}
