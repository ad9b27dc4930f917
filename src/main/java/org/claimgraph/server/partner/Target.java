package org.claimgraph.server.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that SERVICE may call, or asks to.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port the port, also where it is the scheme's own
 * @param path begins with a slash, or is empty
 */
record Target(String scheme, String host, int port, String path) {
  private static final Pattern TRICKS = Pattern.compile("%|\\\\|//|/\\.{1,2}(/|$)");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]|localhost");

  /** The target that the IRI names; nothing if it is not plain: user, query, fragment, escapes. */
  static Optional<Target> of(String iri) {
    try {
      return of(new URI(iri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Target> of(URI uri) {
    boolean plain =
        uri.getScheme() != null
            && uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && !TRICKS.matcher(uri.getRawPath()).find();
    if (!plain) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http" -> Optional.of(target(uri, scheme, 80));
      case "https" -> Optional.of(target(uri, scheme, 443));
      default -> Optional.empty();
    };
  }

  private static Target target(URI uri, String scheme, int ownPort) {
    return new Target(
        scheme,
        uri.getHost().toLowerCase(Locale.ROOT),
        uri.getPort() < 0 ? ownPort : uri.getPort(),
        uri.getRawPath());
  }

  /** Whether this, as an entry of the list, allows the other. */
  boolean allows(Target other) {
    String folder = path.endsWith("/") ? path : path + "/";
    return scheme.equals(other.scheme)
        && host.equals(other.host)
        && port == other.port
        && (other.path.equals(path) || other.path.startsWith(folder));
  }

  /** Whether the host is an address or this machine, not a name that could resolve to anything. */
  boolean namesAddress() {
    return ADDRESS.matcher(host).matches();
  }

  @Override
  public String toString() {
    return scheme + "://" + host + ":" + port + path;
  }
}
