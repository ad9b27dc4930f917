package org.claimgraph.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text that goes into a page: escaped here and nowhere else. */
public final class Html {
  private Html() {}

  /** The text with what HTML would take for markup as character references. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The text as a part of a URL's query or fragment. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
