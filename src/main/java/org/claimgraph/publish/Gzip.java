package org.claimgraph.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes in gzip form.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
public final class Gzip {
  /** Bytes that fit into one packet: compressed they arrive no sooner. */
  public static final int PACKET = 1_400;

  private Gzip() {}

  /** These bytes in gzip form. */
  public static byte[] of(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What these bytes in gzip form were, of which there were so many. */
  public static byte[] read(byte[] compressed, int length) {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed), 8 << 10)) {
      return gzip.readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
