package org.claimgraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claimgraph.server.gate.Proxies;
import org.claimgraph.server.partner.AllowedServices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the server stands in the open, as options of the command line. */
final class PublicOptions {
  @Option(
      names = "--allow-service",
      paramLabel = "URL",
      description =
          "An endpoint that SERVICE may call, with all below it; repeatable (default: none).")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--allow-service-file",
      paramLabel = "FILE",
      description = "A file of such endpoints, one a line; # begins a comment.")
  private @Nullable Path servicesFile;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "A proxy in front, as address or address/bits, whose forwarded headers count; repeatable.")
  private List<String> proxies = new ArrayList<>();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "The address of the server as its clients know it, such as https://example.org.")
  private @Nullable String baseUrl;

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description = "Serve /metrics at this port of loopback; 0 for any (default: not at all).")
  private @Nullable Integer metricsPort;

  @Option(
      names = "--log-queries",
      description = "Write the text of queries into the access log (default: it stays out).")
  private boolean logQueries;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "Your copy of the report, to show its words; only with a loopback --host.")
  private @Nullable Path text;

  /** The endpoints that SERVICE may call. */
  AllowedServices services() {
    List<String> all = new ArrayList<>(services);
    if (servicesFile != null) {
      all.addAll(lines(servicesFile));
    }
    return parsed(all, AllowedServices::of);
  }

  /** The proxies in front. */
  Proxies proxies() {
    return parsed(proxies, Proxies::of);
  }

  /** The address as clients know it, without a slash at the end. */
  Optional<String> baseUrl() {
    return Optional.ofNullable(baseUrl).map(PublicOptions::plainUrl);
  }

  /** The port of the metrics. */
  Optional<Integer> metricsPort() {
    return Optional.ofNullable(metricsPort);
  }

  /** Whether the access log holds the text of queries. */
  boolean logQueries() {
    return logQueries;
  }

  /**
   * The copy of the report whose words may be shown.
   *
   * @throws CannotRunException the host is not loopback, so that anybody could read it there
   */
  Optional<Path> text(String host) {
    if (text == null) {
      return Optional.empty();
    }
    if (!isLoopback(host)) {
      throw new CannotRunException(
          "--text shows the words of the report, which a public server must not republish; use it"
              + " with a loopback host such as --host 127.0.0.1");
    }
    if (!Files.isReadable(text)) {
      throw new CannotRunException("no file is called " + text);
    }
    return Optional.of(text);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static <T> T parsed(List<String> values, Function<List<String>, T> parse) {
    try {
      return parse.apply(values);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("(^|\\s)#.*$", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new CannotRunException("cannot read " + file);
    }
  }

  private static String plainUrl(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong(url);
    }
    boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!isWeb || uri.getHost() == null || uri.getRawQuery() != null) {
      throw wrong(url);
    }
    return url.replaceFirst("/$", "");
  }

  private static CannotRunException wrong(String url) {
    return new CannotRunException("--base-url is an address of http or https, not " + url);
  }
}
