package org.claimgraph.server.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.claimgraph.server.budget.StoppedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedServicesTest {
  private static final AllowedServices LIST =
      AllowedServices.of(List.of("https://example.org/sparql", "http://example.net:8080/a/"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/sparql",
        "https://example.org:443/sparql",
        "HTTPS://EXAMPLE.ORG/sparql",
        "https://example.org/sparql/more",
        "http://example.net:8080/a/b"
      })
  void listedTargetIsAllowed(String iri) {
    LIST.check(NodeFactory.createURI(iri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/sparql",
        "https://example.org:8443/sparql",
        "https://example.org/SPARQL",
        "https://example.org/sparql2",
        "https://example.org/",
        "https://example.org.evil.net/sparql",
        "https://evil.net/https://example.org/sparql",
        "https://example.org@evil.net/sparql",
        "https://user@example.org/sparql",
        "https://example.org/sparql/../admin",
        "https://example.org/sparql/%2e%2e/admin",
        "https://example.org/sparql/./x",
        "https://example.org/sparql//x",
        "https://example.org\\@evil.net/sparql",
        "https://example.org/sparql?x",
        "https://example.org/sparql#x",
        "http://example.net/a/",
        "http://example.net:8080/a",
        "//example.org/sparql",
        "file:///sparql",
        ""
      })
  void otherTargetIsRefusedByName(String iri) {
    var failure =
        assertThrows(StoppedException.class, () -> LIST.check(NodeFactory.createURI(iri)));
    assertEquals(
        "SERVICE <"
            + iri
            + "> is not allowed: it is not on the list; the list: https://example.org/sparql,"
            + " http://example.net:8080/a/",
        failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"example.org", "ftp://example.org/", "http://a/b?c", "http://u@a/", "http:///x"})
  void entryThatIsNoPlainAddressIsRefused(String entry) {
    assertThrows(IllegalArgumentException.class, () -> AllowedServices.of(List.of(entry)));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.8.8, true",
    "0.0.0.0, true",
    "10.1.2.3, true",
    "172.16.0.1, true",
    "172.32.0.1, false",
    "192.168.1.1, true",
    "169.254.169.254, true",
    "100.64.0.1, true",
    "100.128.0.1, false",
    "224.0.0.1, true",
    "255.255.255.255, true",
    "8.8.8.8, false",
    "::1, true",
    "::, true",
    "::ffff:127.0.0.1, true",
    "64:ff9b::7f00:1, true",
    "2002:7f00:1::, true",
    "fc00::1, true",
    "fd00:ec2::254, true",
    "fe80::1, true",
    "2001:4860:4860::8888, false"
  })
  void addressesBehindTheInternetAreKnown(String address, boolean internal)
      throws UnknownHostException {
    assertEquals(internal, Addresses.isInternal(InetAddress.getByName(address)));
  }
}
