package org.claimgraph.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code hostile/requests.txt}, which says how to read it.
 *
 * @param what it is
 * @param how it is sent
 * @param text what is sent
 * @param status expected, a pattern
 * @param words expected in the answer
 */
record HostileRequest(String what, String how, String text, String status, String words) {
  private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)×([^×]*)×\\}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|[rn0])");

  static List<HostileRequest> all() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/hostile/requests.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(HostileRequest::row)
        .toList();
  }

  private static HostileRequest row(String line) {
    String[] cells = line.split(" ~ ", -1);
    if (cells.length != 5) {
      throw new IllegalArgumentException("not five cells: " + line);
    }
    return new HostileRequest(cells[0], cells[1], expanded(cells[2]), cells[3], cells[4]);
  }

  private static String expanded(String text) {
    Matcher repeated = REPEATED.matcher(text);
    return repeated.find()
        ? expanded(
            repeated.replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(2).repeat(Integer.parseInt(found.group(1))))))
        : text;
  }

  RawHttp.Answer sendTo(RawHttp client) throws IOException {
    return switch (how) {
      case "query" -> client.query(text, "text/csv");
      case "body" -> client.post("application/sparql-query", text.getBytes(StandardCharsets.UTF_8));
      case "form" ->
          client.post(
              "application/x-www-form-urlencoded",
              ("query=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8));
      case "get" -> client.get(text);
      case "raw" -> client.send(bytes(text));
      default -> client.post(how.substring("post ".length()), bytes(text));
    };
  }

  private static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int at = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(at, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(
          switch (escape.group(1)) {
            case "r" -> '\r';
            case "n" -> '\n';
            case "0" -> 0;
            default -> Integer.parseInt(escape.group(1).substring(1), 16);
          });
      at = escape.end();
    }
    bytes.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return what;
  }
}
