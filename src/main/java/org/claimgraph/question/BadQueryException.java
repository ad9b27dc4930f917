package org.claimgraph.question;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** A query that cannot be parsed; the message says where. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern PLACE = Pattern.compile("\\s*at line (\\d+), column (\\d+)\\.?");

  private final int line;
  private final String mistake;

  BadQueryException(Path file, QueryParseException cause) {
    this(file, Mistake.of(cause), cause);
  }

  private BadQueryException(Path file, Mistake mistake, QueryParseException cause) {
    super("%s line %d, %s".formatted(file, mistake.line, mistake.words), cause);
    this.line = mistake.line;
    this.mistake = mistake.words;
  }

  /** The line of the mistake, from 1. */
  public int line() {
    return line;
  }

  /** The column and what is wrong there, in words, without a full stop at the end. */
  public String mistake() {
    return mistake;
  }

  private record Mistake(int line, String words) {
    static Mistake of(QueryParseException cause) {
      String[] lines = String.valueOf(cause.getMessage()).strip().split("\\R", 2);
      Matcher place = PLACE.matcher(lines[0]);
      String words = place.replaceAll("");
      // The exception's own line and column are those of the token before the mistake.
      boolean isSaid = place.reset().find();
      int line = isSaid ? Integer.parseInt(place.group(1)) : cause.getLine();
      int column = isSaid ? Integer.parseInt(place.group(2)) : cause.getColumn();
      return new Mistake(Math.max(line, 1), "column %d: %s".formatted(Math.max(column, 1), words));
    }
  }
}
