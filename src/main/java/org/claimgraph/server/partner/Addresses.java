package org.claimgraph.server.partner;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells the addresses of the open internet from those behind its back. */
final class Addresses {
  private Addresses() {}

  /**
   * Whether every address of the host is one of the open internet: not this machine, not a private
   * network, not a link-local or metadata service.
   *
   * @throws UnknownHostException the host has no address
   */
  static boolean arePublic(String host) throws UnknownHostException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      if (isInternal(address)) {
        return false;
      }
    }
    return true;
  }

  static boolean isInternal(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isReserved(address.getAddress());
  }

  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4) {
      // This network, carrier-grade translation, benchmarks, reserved.
      return first == 0
          || (first == 100 && (second & 0xc0) == 64)
          || (first == 198 && (second & 0xfe) == 18)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || first >= 240;
    }
    // Unique local, and the forms that carry an IPv4 address inside.
    boolean translated = (first == 0 && second == 0x64) || (first == 0x20 && second == 0x02);
    return (first & 0xfe) == 0xfc || translated || first == 0;
  }
}
