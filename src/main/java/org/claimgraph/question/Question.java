package org.claimgraph.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A question: a file with one query and a header.
 *
 * @param name the file's name without ending
 * @param summary the question as a person asks it
 * @param description more about it; empty where the summary says all
 * @param tags words to find it by
 * @param text the file as it stands
 * @param query the query
 */
public record Question(
    String name, String summary, String description, List<String> tags, String text, Query query) {

  /**
   * The question that the file holds.
   *
   * @throws BadQueryException the query cannot be parsed
   */
  public static Question read(Path file) {
    String text = text(file);
    Header header = new Header(text);
    return new Question(
        name(file),
        header.text("summary"),
        header.text("description"),
        header.items("tags"),
        text,
        parse(file, text));
  }

  /** The name of the question in this file. */
  static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.rq$", "");
  }

  private static Query parse(Path file, String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new BadQueryException(file, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
