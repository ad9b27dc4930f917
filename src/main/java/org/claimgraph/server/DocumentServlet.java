package org.claimgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.publish.Choice;
import org.claimgraph.publish.DocumentFormat;
import org.claimgraph.publish.JsonLdContext;
import org.claimgraph.publish.Publication;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.publish.Wish;
import org.claimgraph.vocabulary.Prefixes;

/** Answers every IRI of ours at its path, in the form that the client likes best. */
final class DocumentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String CONTEXT = JsonLdContext.IRI.substring(Prefixes.BASE.length());

  private final transient Publication publication;

  DocumentServlet(Publication publication) {
    this.publication = publication;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Reply.reads(request, response)) {
      return;
    }
    try {
      String path = RequestPath.of(request.getRequestURI());
      if (path.equals(CONTEXT)) {
        sendContext(request, response);
      } else {
        send(target(path), request, response);
      }
    } catch (RefusedException e) {
      Reply.refuse(request, response, e);
    }
  }

  /** What a path means: a thing, and a format if the path has its suffix. */
  private record Target(Node thing, String path, Optional<DocumentFormat> format) {}

  private Target target(String path) {
    Node thing = NodeFactory.createURI(Prefixes.BASE + path);
    if (publication.documents().has(thing)) {
      return new Target(thing, path, Optional.empty());
    }
    int dot = path.lastIndexOf('.');
    Optional<DocumentFormat> format =
        dot < 0 ? Optional.empty() : DocumentFormat.ofSuffix(path.substring(dot + 1));
    if (format.isPresent()) {
      String stem = path.substring(0, dot);
      Node suffixed = NodeFactory.createURI(Prefixes.BASE + stem);
      if (publication.documents().has(suffixed)) {
        return new Target(suffixed, stem, format);
      }
    }
    throw new RefusedException(
        404,
        "nothing is known of <%s%s>; the first page and /sparql tell what is here, and a document"
                .formatted(Prefixes.BASE, path)
            + " may be asked for with one of these suffixes: "
            + suffixes());
  }

  private void send(Target target, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Wish wish = Reply.wish(request);
    Wish wanted =
        new Wish(
            wish.accept(),
            target.format.map(DocumentFormat::suffix).or(wish::format),
            wish.version());
    if (target.format.isEmpty()) {
      response.setHeader("Vary", "Accept");
    }
    setLinks(target, response);
    Choice choice = Choice.of(wanted, DocumentFormat.ALL);
    if (publication.documents().isWithdrawn(target.thing)) {
      Reply.send(response, 410, choice.contentType(), body(target, choice));
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=300");
    response.setHeader("Content-Location", url(target, choice.format()));
    // What a page looks like changes without the data, so its ETag is that of its bytes.
    Optional<byte[]> page =
        choice.format() == DocumentFormat.HTML
            ? Optional.of(body(target, choice))
            : Optional.empty();
    String etag =
        page.map(bytes -> "\"" + DigestUtils.sha256Hex(bytes) + "\"")
            .orElseGet(() -> publication.etag(choice));
    response.setHeader("ETag", etag);
    if (Reply.isKnown(request, etag)) {
      response.setStatus(304);
    } else {
      Reply.send(response, 200, choice.contentType(), page.orElseGet(() -> body(target, choice)));
    }
  }

  private byte[] body(Target target, Choice choice) {
    Supplier<DatasetGraph> document = () -> publication.documents().of(target.thing);
    String top = RequestPath.up(target.path);
    if (choice.format() == DocumentFormat.HTML) {
      String page = publication.pages().thing(target.thing, document, top.isEmpty() ? "./" : top);
      return page.getBytes(StandardCharsets.UTF_8);
    }
    var context = new JsonLdContext.At(top + CONTEXT);
    return publication.write(document.get(), Optional.of(target.thing), choice, context);
  }

  private static void setLinks(Target target, HttpServletResponse response) {
    String alternates =
        DocumentFormat.ALL.stream()
            .map(
                format ->
                    "<%s>; rel=\"alternate\"; type=\"%s\""
                        .formatted(url(target, format), format.mediaType()))
            .collect(Collectors.joining(", "));
    response.setHeader(
        "Link", "<%s>; rel=\"canonical\", %s".formatted(target.thing.getURI(), alternates));
  }

  /** The URL of the document in this format, relative to that of the request. */
  private static String url(Target target, DocumentFormat format) {
    String last = target.path.substring(target.path.lastIndexOf('/') + 1);
    return last.isEmpty() ? "?format=" + format.suffix() : last + "." + format.suffix();
  }

  private void sendContext(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String etag = "\"" + publication.snapshot().version().substring(0, 32) + "\"";
    response.setHeader("ETag", etag);
    response.setHeader("Cache-Control", "public, max-age=300");
    if (Reply.isKnown(request, etag)) {
      response.setStatus(304);
    } else {
      byte[] context = publication.context().document().getBytes(StandardCharsets.UTF_8);
      Reply.send(response, 200, DocumentFormat.JSON_LD.mediaType(), context);
    }
  }

  private static String suffixes() {
    return DocumentFormat.ALL.stream()
        .map(format -> "." + format.suffix())
        .collect(Collectors.joining(", "));
  }
}
