package org.claimgraph.server.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A complete answer, its body compressed. */
final class CachedAnswer {
  private final String type;
  private final byte[] compressed;
  private final int length;

  private CachedAnswer(String type, byte[] compressed, int length) {
    this.type = type;
    this.compressed = compressed;
    this.length = length;
  }

  /** The answer with this content type and this body. */
  static CachedAnswer of(String type, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4 + 64);
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CachedAnswer(type, out.toByteArray(), body.length);
  }

  /** The content type. */
  String type() {
    return type;
  }

  /** The body in gzip form, not to be changed. */
  byte[] compressed() {
    return compressed;
  }

  /** The body as it was. */
  byte[] body() {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed), 8 << 10)) {
      return gzip.readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that it takes in memory, about, with its key. */
  long size() {
    return compressed.length + 200L;
  }
}
