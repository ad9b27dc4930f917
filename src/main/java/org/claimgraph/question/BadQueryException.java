package org.claimgraph.question;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** A query that cannot be parsed; the message says where. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE = Pattern.compile("\\s*at (line \\d+, column \\d+)\\.?");

  BadQueryException(Path file, QueryParseException cause) {
    super(file + " " + message(cause), cause);
  }

  private static String message(QueryParseException cause) {
    String[] lines = String.valueOf(cause.getMessage()).strip().split("\\R", 2);
    Matcher place = PLACE.matcher(lines[0]);
    // The exception's own line and column are those of the token before the mistake.
    String where =
        place.find() ? place.group(1) : "line " + cause.getLine() + ", column " + cause.getColumn();
    return where + ": " + place.replaceAll("");
  }
}
