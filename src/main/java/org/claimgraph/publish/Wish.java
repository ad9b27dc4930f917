package org.claimgraph.publish;

import java.util.Optional;

/**
 * In what form a client wants its answer.
 *
 * @param accept the Accept header; empty for anything
 * @param format a format by suffix, media type or short name, which Accept does not change
 * @param version the label of a version of RDF, which Accept does not change
 */
public record Wish(String accept, Optional<String> format, Optional<String> version) {
  /** What the Accept header says. */
  public static Wish of(String accept) {
    return new Wish(accept, Optional.empty(), Optional.empty());
  }
}
