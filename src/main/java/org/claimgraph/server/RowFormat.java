package org.claimgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSetOps;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.publish.MediaRange;
import org.claimgraph.publish.RdfVersion;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.publish.Wish;

/**
 * A format of rows and of yes or no.
 *
 * @param mediaType of what is written
 */
record RowFormat(String mediaType) {
  private static final String TEXT = "text/plain";
  private static final String XML = "application/sparql-results+xml";

  /** The formats that need no choice where they are all that is asked for. */
  private static final List<String> PLAIN =
      List.of("application/sparql-results+json", XML, "text/csv", "text/tab-separated-values");

  /** What else they are asked for as; a browser that sends the form of the query page says HTML. */
  private static final List<String> OTHER =
      List.of("application/json", "application/xml", TEXT, "text/xml", "text/html");

  /**
   * The format that the client likes best.
   *
   * @param isTable whether it is for rows, and not for yes or no
   * @throws RefusedException unknown version or format, unreadable or unacceptable Accept
   */
  static RowFormat of(HttpServletRequest request, boolean isTable) {
    Wish wish = Reply.wish(request);
    Optional<String> named = wish.format().or(() -> Reply.parameter(request, "results"));
    if (named.isEmpty() && wish.version().isEmpty() && PLAIN.contains(wish.accept())) {
      return new RowFormat(wish.accept());
    }
    check(wish);
    String type =
        named
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .map(name -> Responses.shortNamesResultSet.getOrDefault(name, name))
            .orElseGet(() -> accepted(request, isTable));
    RowFormat format = new RowFormat(type);
    if (!type.equals(TEXT) && !format.isWritten(isTable)) {
      throw new RefusedException(
          400, "this is no format of such an answer: " + named.orElse(type) + "; " + sentAs());
    }
    return format;
  }

  private static String accepted(HttpServletRequest request, boolean isTable) {
    return ConNeg.chooseContentType(
            request, isTable ? DEF.rsOfferTable : DEF.rsOfferBoolean, DEF.acceptResultSetXML)
        .getContentTypeStr();
  }

  private boolean isWritten(boolean isTable) {
    Lang lang = WebContent.contentTypeToLangResultSet(mediaType);
    return lang != null
        && RowSetWriterRegistry.isRegistered(lang)
        && (isTable || DEF.rsOfferBoolean.entries().stream().anyMatch(this::isCalled));
  }

  private boolean isCalled(MediaType type) {
    return type.getContentTypeStr().equals(mediaType);
  }

  private static void check(Wish wish) {
    if (wish.version().filter(label -> RdfVersion.of(label).isEmpty()).isPresent()) {
      throw new RefusedException(
          400, "no such version of RDF; the versions are " + RdfVersion.labels());
    }
    if (wish.format().isEmpty()
        && MediaRange.parse(wish.accept()).stream().noneMatch(RowFormat::isOne)) {
      throw new RefusedException(406, sentAs());
    }
  }

  private static String sentAs() {
    return "this can be sent as " + String.join(", ", PLAIN);
  }

  private static boolean isOne(MediaRange range) {
    String kind = range.type().replaceFirst("\\*$", "");
    return range.quality() > 0
        && (range.type().equals("*/*")
            || Stream.concat(PLAIN.stream(), OTHER.stream())
                .anyMatch(type -> type.startsWith(kind)));
  }

  /** What the header Content-Type says; in XML the document itself says how it is encoded. */
  String contentType() {
    boolean isXml = mediaType.equals(XML) || mediaType.equals("application/xml");
    return isXml ? mediaType : mediaType + ";charset=utf-8";
  }

  /** Writes the rows, or the yes or no. */
  void write(QueryExecResult result, Prologue prologue, OutputStream out) {
    if (mediaType.equals(TEXT)) {
      writeText(result, prologue, out);
      return;
    }
    Lang lang = WebContent.contentTypeToLangResultSet(mediaType);
    RowSetWriter writer = RowSetWriterRegistry.getFactory(lang).create(lang);
    if (result.isRowSet()) {
      writer.write(out, result.rowSet(), new Context());
    } else {
      writer.write(out, result.booleanResult(), new Context());
    }
  }

  private static void writeText(QueryExecResult result, Prologue prologue, OutputStream out) {
    if (result.isRowSet()) {
      RowSetOps.out(out, result.rowSet(), prologue);
    } else {
      ResultSetFormatter.out(out, result.booleanResult());
    }
  }
}
