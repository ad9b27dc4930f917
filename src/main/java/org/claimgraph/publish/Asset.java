package org.claimgraph.publish;

import org.jspecify.annotations.Nullable;

/** A file that pages use: a style, a script, a picture. */
public final class Asset {
  private final byte[] content;
  private final String fingerprint;
  private final String mediaType;
  private final boolean lasting;
  private byte @Nullable [] compressed;

  /**
   * A file at an address that stays when its bytes change.
   *
   * @param content its bytes, which nobody changes
   * @param mediaType its media type, with the charset where it is text
   */
  public Asset(byte[] content, String mediaType) {
    this(content, Fingerprint.hex(content), mediaType, false);
  }

  private Asset(byte[] content, String fingerprint, String mediaType, boolean lasting) {
    this.content = content;
    this.fingerprint = fingerprint;
    this.mediaType = mediaType;
    this.lasting = lasting;
  }

  /** The same file at an address that names its bytes and so may be kept for ever. */
  public Asset kept() {
    return new Asset(content, fingerprint, mediaType, true);
  }

  /** Its bytes, which nobody changes. */
  public byte[] content() {
    return content;
  }

  /** Its bytes in gzip form, made once; nobody changes them. */
  public synchronized byte[] compressed() {
    if (compressed == null) {
      compressed = Gzip.of(content);
    }
    return compressed;
  }

  /** What tells its bytes from those of another version, in hexadecimal digits. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether its address names these bytes and so may be kept for ever. */
  public boolean lasting() {
    return lasting;
  }
}
