package org.claimgraph.server.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param address one of them
 * @param bits how many bits they share
 */
record Network(InetAddress address, int bits) {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

  /**
   * The network of an address, or of {@code address/bits}.
   *
   * @throws IllegalArgumentException it is neither
   */
  static Network of(String text) {
    String[] parts = text.split("/", 2);
    InetAddress address = address(parts[0]);
    int all = address.getAddress().length * 8;
    int bits = parts.length == 1 ? all : bits(parts[1], text);
    if (bits < 0 || bits > all) {
      throw wrong(text);
    }
    return new Network(address, bits);
  }

  /**
   * The address that is written here; no name is looked up.
   *
   * @throws IllegalArgumentException it is no address
   */
  static InetAddress address(String text) {
    try {
      if (LITERAL.matcher(text).matches() && (text.contains(".") || text.contains(":"))) {
        return InetAddress.getByName(text);
      }
    } catch (UnknownHostException e) {
      throw wrong(text);
    }
    throw wrong(text);
  }

  private static int bits(String digits, String text) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw wrong(text);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException("not an address or a network: " + text);
  }

  /** Whether the address is one of them. */
  boolean has(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    if (mine.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
