package org.claimgraph.question;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** A query that cannot be parsed; the message says where. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE = Pattern.compile("\\s*at line \\d+, column \\d+\\.?");

  BadQueryException(Path file, QueryParseException cause) {
    super(file + place(cause) + ": " + firstLine(cause), cause);
  }

  private static String place(QueryParseException cause) {
    return cause.getLine() < 0 ? "" : " line " + cause.getLine() + ", column " + cause.getColumn();
  }

  private static String firstLine(QueryParseException cause) {
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return PLACE.matcher(message).replaceAll("");
  }
}
