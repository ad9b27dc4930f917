package org.claimgraph.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The check sum by which files and texts are known. */
public final class Checksum {
  private Checksum() {}

  /** A SHA-256 that has seen nothing yet. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
