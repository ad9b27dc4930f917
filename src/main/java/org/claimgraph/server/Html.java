package org.claimgraph.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text that goes into a page: escaped once, here. */
final class Html {
  private Html() {}

  /** The text as it stands between tags or within a quoted attribute. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The text as a part of a URL's query or fragment. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A whole page; title is text, body is HTML. */
  static String page(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s – Claimgraph</title>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        %s</main>
        </body>
        </html>
        """
        .formatted(text(title), text(title), body);
  }
}
