package org.claimgraph.server.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.ee11.servlet.ServletContextResponse;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Headers that are the same for every answer, made ready to be sent once. */
public final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Those that keep a browser from doing what a page did not intend. */
  static final Headers SAFE =
      of(
          Map.of(
              "Content-Security-Policy", POLICY,
              "X-Content-Type-Options", "nosniff",
              "X-Frame-Options", "DENY",
              "Referrer-Policy", "strict-origin-when-cross-origin",
              "Cross-Origin-Opener-Policy", "same-origin",
              "Cross-Origin-Resource-Policy", "cross-origin",
              "Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

  private final List<HttpField> fields;

  private Headers(List<HttpField> fields) {
    this.fields = fields;
  }

  /** These headers, by name. */
  public static Headers of(Map<String, String> headers) {
    return new Headers(
        new TreeMap<>(headers)
            .entrySet().stream()
                .<HttpField>map(each -> new PreEncodedHttpField(each.getKey(), each.getValue()))
                .toList());
  }

  /** Puts them on the answer. */
  public void putOn(HttpServletResponse response) {
    putOn(ServletContextResponse.getServletContextResponse(response).getHeaders());
  }

  /** Puts them on the answer that has these headers. */
  void putOn(HttpFields.Mutable others) {
    fields.forEach(others::put);
  }
}
