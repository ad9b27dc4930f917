package org.claimgraph.store;

import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
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
    return DigestUtils.sha256Hex(statements);
  }
}
