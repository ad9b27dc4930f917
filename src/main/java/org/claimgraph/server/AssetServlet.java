package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.claimgraph.publish.Asset;
import org.claimgraph.publish.Gzip;
import org.claimgraph.publish.Pages;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.server.cache.Accepted;

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
    send(asset.get(), request, response);
  }

  private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean compressed = asset.content().length > Gzip.PACKET && Accepted.gzip(request);
    String etag = "\"" + asset.fingerprint() + (compressed ? "-gzip\"" : "\"");
    response.setHeader("ETag", etag);
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("Cache-Control", asset.lasting() ? LASTING : "no-cache");
    if (Reply.isKnown(request, etag)) {
      response.setStatus(304);
      return;
    }
    if (compressed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] body = compressed ? asset.compressed() : asset.content();
    Reply.send(response, 200, asset.mediaType(), body);
  }
}
