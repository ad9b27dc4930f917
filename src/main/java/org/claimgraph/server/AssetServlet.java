package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.claimgraph.publish.Asset;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.RefusedException;

/** Sends the styles, scripts and pictures that pages use. */
final class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String LASTING = "public, max-age=31536000, immutable";

  private final transient Pages pages;

  AssetServlet(Pages pages) {
    this.pages = pages;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Reply.reads(request, response)) {
      return;
    }
    String path = request.getRequestURI();
    Optional<Asset> asset = pages.asset(path.substring(path.lastIndexOf('/') + 1));
    if (asset.isEmpty()) {
      Reply.refuse(
          request,
          response,
          new RefusedException(404, "there is no such file; a page names those that it uses"));
      return;
    }
    String etag = "\"" + asset.get().sha256() + "\"";
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", asset.get().lasting() ? LASTING : "no-cache");
    if (Reply.isKnown(request, etag)) {
      response.setStatus(304);
    } else {
      Reply.send(response, 200, asset.get().mediaType(), asset.get().content());
    }
  }
}
