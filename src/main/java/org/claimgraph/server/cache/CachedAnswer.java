package org.claimgraph.server.cache;

import org.claimgraph.publish.Gzip;
import org.jspecify.annotations.Nullable;

/**
 * A complete answer. A short one stays as it is; a long one is kept in gzip form; one between is
 * compressed when somebody first takes it so, and then kept in both forms.
 */
final class CachedAnswer {
  /** From so many bytes on the room counts more than the time. */
  private static final int LONG = 256 << 10;

  private final String type;
  private final String tag;
  private final int length;
  private final byte @Nullable [] plain;
  private final byte @Nullable [] compressed;

  private CachedAnswer(CachedAnswer like, byte @Nullable [] plain, byte @Nullable [] compressed) {
    this.type = like.type;
    this.tag = like.tag;
    this.length = like.length;
    this.plain = plain;
    this.compressed = compressed;
  }

  private CachedAnswer(String type, String tag, byte[] plain) {
    this.type = type;
    this.tag = tag;
    this.length = plain.length;
    this.plain = plain;
    this.compressed = null;
  }

  /** The answer with this content type, this entity tag without marks, and this body. */
  static CachedAnswer of(String type, String tag, byte[] body) {
    CachedAnswer answer = new CachedAnswer(type, tag, body);
    return body.length < LONG ? answer : new CachedAnswer(answer, null, Gzip.of(body));
  }

  /** The content type. */
  String type() {
    return type;
  }

  /** The entity tag, without marks. */
  String tag() {
    return tag;
  }

  /** Whether it is worth compressing. */
  boolean isLong() {
    return length > Gzip.PACKET;
  }

  /** Whether it is kept in gzip form. */
  boolean isCompressed() {
    return compressed != null;
  }

  /** The same, kept in gzip form too. */
  CachedAnswer withCompressed() {
    return compressed == null ? new CachedAnswer(this, plain, Gzip.of(body())) : this;
  }

  /** The body in gzip form, not to be changed. */
  byte[] compressed() {
    return compressed == null ? Gzip.of(body()) : compressed;
  }

  /** The body as it was, not to be changed. */
  byte[] body() {
    if (plain != null) {
      return plain;
    }
    return Gzip.read(compressed(), length);
  }

  /** Bytes that it takes in memory, about. */
  long size() {
    return length(plain) + length(compressed) + 300L;
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
