package org.claimgraph.server.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/** A request whose body is counted as it is read. */
final class CountedRequest extends HttpServletRequestWrapper {
  private final HttpServletRequest base;
  private final Watch watch;

  CountedRequest(HttpServletRequest base, Watch watch) {
    super(base);
    this.base = base;
    this.watch = watch;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(base.getInputStream());
  }

  private final class Counted extends ServletInputStream {
    private final ServletInputStream from;
    private long bytes;

    Counted(ServletInputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      int one = from.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = from.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      watch.check();
      bytes += more;
      if (bytes > watch.budgets().requestBytes()) {
        throw watch.fail(Stop.requestBytes(watch.budgets().requestBytes()));
      }
    }

    @Override
    public boolean isFinished() {
      return from.isFinished();
    }

    @Override
    public boolean isReady() {
      return from.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      from.setReadListener(listener);
    }
  }
}
