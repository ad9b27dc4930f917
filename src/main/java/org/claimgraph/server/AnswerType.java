package org.claimgraph.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.query.Query;
import org.claimgraph.question.AnswerFormat;

/** The forms in which a question's answer is sent. */
enum AnswerType {
  HTML("text/html", "html", Optional.empty()),
  CSV("text/csv", "csv", Optional.of(AnswerFormat.CSV)),
  TSV("text/tab-separated-values", "tsv", Optional.of(AnswerFormat.TSV)),
  JSON("application/sparql-results+json", "json", Optional.of(AnswerFormat.JSON)),
  XML("application/sparql-results+xml", "xml", Optional.of(AnswerFormat.XML)),
  TURTLE("text/turtle", "ttl", Optional.of(AnswerFormat.TABLE));

  private static final AcceptList GRAPHS = AcceptList.create("text/turtle", "text/html");

  private static final AcceptList ROWS =
      AcceptList.create(
          "application/sparql-results+json",
          "application/json",
          "text/html",
          "text/csv",
          "text/tab-separated-values",
          "application/sparql-results+xml",
          "application/xml");

  private final String mediaType;
  private final String suffix;
  private final Optional<AnswerFormat> format;

  AnswerType(String mediaType, String suffix, Optional<AnswerFormat> format) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.format = format;
  }

  /** The type of this suffix, if there is one. */
  static Optional<AnswerType> ofSuffix(String suffix) {
    return Arrays.stream(values()).filter(type -> type.suffix.equals(suffix)).findFirst();
  }

  /** The type that a client with this Accept header likes best of those that fit the query. */
  static Optional<AnswerType> accepted(AcceptList accept, Query query) {
    return Optional.ofNullable(AcceptList.match(accept, isGraph(query) ? GRAPHS : ROWS))
        .flatMap(AnswerType::of);
  }

  /** Whether an answer to the query can be sent so. */
  boolean fits(Query query) {
    return this == HTML || isGraph(query) == (this == TURTLE);
  }

  /** The media types that fit the query, for messages. */
  static String mediaTypes(Query query) {
    return String.join(", ", fitting(query).map(AnswerType::mediaType).toList());
  }

  /** The suffixes that fit the query, but for the page itself. */
  static List<String> files(Query query) {
    return fitting(query).filter(type -> type != HTML).map(type -> type.suffix).toList();
  }

  private static Stream<AnswerType> fitting(Query query) {
    return Arrays.stream(values()).filter(type -> type.fits(query));
  }

  private static boolean isGraph(Query query) {
    return query.isConstructType() || query.isDescribeType();
  }

  String mediaType() {
    return mediaType;
  }

  /** The format of the answer; empty for a page. */
  Optional<AnswerFormat> format() {
    return format;
  }

  private static Optional<AnswerType> of(MediaType type) {
    String name = type.getContentTypeStr();
    return switch (name) {
      case "application/json" -> Optional.of(JSON);
      case "application/xml" -> Optional.of(XML);
      default -> Arrays.stream(values()).filter(one -> one.mediaType.equals(name)).findFirst();
    };
  }
}
