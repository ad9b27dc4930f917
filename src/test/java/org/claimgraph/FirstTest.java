package org.claimgraph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FirstTest {
  @Test
  void runsOnTwentyOneOrNewer() {
    assertTrue(Runtime.version().feature() >= 21);
  }
}
