package org.claimgraph.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/**
 * A question: a file with one query, and what its header says in grlc's keys.
 *
 * @param name the file's name without ending
 * @param summary the question as a person asks it
 * @param description more about it; empty where the summary says all
 * @param tags words to find it by
 * @param text the file as it stands
 * @param query the query
 * @see <a href="https://grlc.io/">grlc</a>
 */
public record Question(
    String name, String summary, String description, List<String> tags, String text, Query query) {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /**
   * The question that the file holds.
   *
   * @throws BadQueryException syntax error in the query, at a line and a column
   */
  public static Question read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
    String text = text(file);
    return new Question(
        name,
        header(text, "summary"),
        header(text, "description"),
        tags(text),
        text,
        parse(file, text));
  }

  private static Query parse(Path file, String text) {
    try {
      return QueryFactory.create(text, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new BadQueryException(file, e);
    }
  }

  private static String header(String text, String key) {
    String start = "#+ " + key + ":";
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static List<String> tags(String text) {
    return Stream.of(header(text, "tags"))
        .flatMap(COMMA::splitAsStream)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
