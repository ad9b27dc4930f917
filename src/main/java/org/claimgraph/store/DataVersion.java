package org.claimgraph.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The data version: the SHA-256 of the dataset's sorted N-Quads without the accounts. These are
 * derived, and the description, which is part of the dataset, tells their own SHA-256.
 */
final class DataVersion {
  private DataVersion() {}

  /** The version in lower-case hexadecimal digits. */
  static String of(DatasetGraph dataset) {
    return of(SortedNQuads.of(dataset, Predicate.not(SortedNQuads::isOfAccount)));
  }

  /** The version of these statements, or the SHA-256 of any other bytes. */
  static String of(byte[] statements) {
    return HexFormat.of().formatHex(sha256().digest(statements));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
