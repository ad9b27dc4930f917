package org.claimgraph.server.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.1, 10.0.0.1, true",
    "10.0.0.1, 10.0.0.2, false",
    "10.0.0.0/8, 10.200.3.4, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "10.0.0.0/9, 10.128.0.0, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe00::1, false",
    "10.0.0.0/8, fd12::1, false"
  })
  void networkHasItsAddresses(String network, String address, boolean has) {
    assertEquals(has, Network.of(network).has(Network.address(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "a/8", "1"})
  void whatIsNoNetworkIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Network.of(text));
  }

  @Test
  void listOfProxiesTellsWhatIsWrong() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> Proxies.of(List.of("example.org")));
    assertEquals("not an address or a network: example.org", failure.getMessage());
  }
}
