package org.claimgraph.server.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a client says that it takes. */
public final class Accepted {
  private Accepted() {}

  /** All Accept headers as one. */
  public static String formats(HttpServletRequest request) {
    Enumeration<String> headers = request.getHeaders("Accept");
    String formats = headers.hasMoreElements() ? headers.nextElement() : "";
    while (headers.hasMoreElements()) {
      formats = formats + "," + headers.nextElement();
    }
    return formats;
  }

  /**
   * Whether the client takes gzip.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding">RFC 9110,
   *     Accept-Encoding</a>
   */
  public static boolean gzip(HttpServletRequest request) {
    String codings = request.getHeader("Accept-Encoding");
    return codings != null && codings.toLowerCase(Locale.ROOT).contains("gzip") && isGzip(codings);
  }

  private static boolean isGzip(String codings) {
    return Arrays.stream(codings.split(","))
        .map(each -> each.replaceAll("\\s", ""))
        .anyMatch(each -> each.matches("(?i)(gzip|x-gzip)(;q=(1(\\.0*)?|0\\.0*[1-9]\\d*))?"));
  }

  /** Whether the client has the answer with this entity tag already, in whatever coding. */
  static boolean isKnown(HttpServletRequest request, String tag) {
    @Nullable String known = request.getHeader("If-None-Match");
    return known != null
        && Arrays.stream(known.split(","))
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(each -> each.equals(quoted(tag, false)) || each.equals(quoted(tag, true)));
  }

  /** The entity tag of the answer in this coding. */
  static String quoted(String tag, boolean compressed) {
    return compressed ? "\"" + tag + "-gzip\"" : "\"" + tag + "\"";
  }
}
