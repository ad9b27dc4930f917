package org.claimgraph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PrefixesTest {
  @Test
  void textShowsPrefixedNames() {
    assertEquals(
        "claim:strachota-044-1 names no cg:certainty; see <https://example.org/a/b>.",
        Prefixes.shorten(
            "https://w3id.org/claimgraph/id/claim/strachota-044-1 names no"
                + " <https://w3id.org/claimgraph/ontology#certainty>; see https://example.org/a/b."));
  }

  @Test
  void aNameThatNoPrefixFitsIsWrittenInFull() {
    assertEquals(
        "<https://w3id.org/claimgraph/id/claim/>",
        Prefixes.name("https://w3id.org/claimgraph/id/claim/"));
  }
}
