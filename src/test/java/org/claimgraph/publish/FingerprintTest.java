package org.claimgraph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fingerprints are the two check sums, and differ where one bit does. */
final class FingerprintTest {
  /** The check values that the catalogues of check sums give for these nine digits. */
  @Test
  void isBothCheckSums() {
    assertEquals(
        "cbf43926e3069283", Fingerprint.hex("123456789".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("0000000000000000", Fingerprint.hex(new byte[0]));
  }

  @Test
  void everyBitCounts() {
    byte[] bytes = new byte[1_000];
    Set<String> all = new HashSet<>();
    all.add(Fingerprint.hex(bytes));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      bytes[bit / 8] = (byte) (1 << (bit % 8));
      all.add(Fingerprint.hex(bytes));
      bytes[bit / 8] = 0;
    }
    assertEquals(bytes.length * 8 + 1, all.size());
  }
}
