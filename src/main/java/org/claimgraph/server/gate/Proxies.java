package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The proxies in front of the server; what anybody else says of a request's origin is ignored. */
public final class Proxies {
  /** No proxy. */
  public static final Proxies NONE = new Proxies(List.of());

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?");
  private final List<Network> networks;

  private Proxies(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * The proxies of these addresses or networks.
   *
   * @throws IllegalArgumentException one is neither
   */
  public static Proxies of(List<String> addresses) {
    return new Proxies(addresses.stream().map(Network::of).toList());
  }

  /** Who asks: the last address on the way that is none of ours; of IPv6 the first 64 bits. */
  String client(HttpServletRequest request) {
    String client = request.getRemoteAddr();
    if (networks.isEmpty() || !trusts(request)) {
      return network(client);
    }
    for (String hop : hops(request)) {
      Optional<InetAddress> address = address(hop);
      if (address.isEmpty()) {
        break;
      }
      client = hop;
      if (!trusts(address.get())) {
        break;
      }
    }
    return network(client);
  }

  /** The address of the server as its clients know it, without a slash at the end. */
  String origin(HttpServletRequest request) {
    String scheme = request.getScheme();
    String host = request.getHeader("Host");
    if (!networks.isEmpty() && trusts(request)) {
      scheme = "https".equals(request.getHeader("X-Forwarded-Proto")) ? "https" : scheme;
      host = request.getHeader("X-Forwarded-Host") == null ? host : forwardedHost(request);
    }
    boolean plain = host != null && HOST.matcher(host).matches();
    return scheme + "://" + (plain ? host : request.getLocalAddr() + ":" + request.getLocalPort());
  }

  private static String forwardedHost(HttpServletRequest request) {
    return String.valueOf(request.getHeader("X-Forwarded-Host"));
  }

  private boolean trusts(HttpServletRequest request) {
    return address(request.getRemoteAddr()).filter(this::trusts).isPresent();
  }

  private boolean trusts(InetAddress address) {
    return networks.stream().anyMatch(each -> each.has(address));
  }

  /** The addresses of X-Forwarded-For, the nearest first. */
  private static List<String> hops(HttpServletRequest request) {
    List<String> hops =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(header -> Arrays.stream(header.split(",", -1)))
            .map(String::strip)
            .toList();
    return hops.reversed();
  }

  private static Optional<InetAddress> address(String text) {
    try {
      return Optional.of(Network.address(text.replaceAll("^\\[|]$", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String network(String client) {
    if (client.indexOf(':') < 0) {
      return client;
    }
    Optional<InetAddress> address = address(client);
    if (address.isPresent() && address.get() instanceof Inet6Address six) {
      byte[] bytes = six.getAddress();
      Arrays.fill(bytes, 8, 16, (byte) 0);
      return literal(bytes) + "/64";
    }
    return client;
  }

  private static String literal(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("sixteen bytes are an address", e);
    }
  }
}
