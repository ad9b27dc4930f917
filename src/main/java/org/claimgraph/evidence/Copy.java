package org.claimgraph.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.claimgraph.evidence.Stretches.Stretch;

/** The text of somebody's copy of a report, and its lines. */
public final class Copy {
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");

  private final String text;
  private final String digest;
  private final List<Line> lines;

  /**
   * A line of a copy.
   *
   * @param number counted from 1
   * @param start its first character
   * @param end after its last character, before the line end
   * @param newPage whether a form feed begins or ends it
   */
  record Line(int number, int start, int end, boolean newPage) {
    Stretch stretch() {
      return new Stretch(start, end);
    }
  }

  private Copy(String text, String digest, List<Line> lines) {
    this.text = text;
    this.digest = digest;
    this.lines = lines;
  }

  /** The copy that consists of this text. */
  public static Copy of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Copy(text, DigestUtils.sha256Hex(bytes), linesOf(text));
  }

  /**
   * The copy that the file holds.
   *
   * @throws UnusableCopyException there is no such file, it is a folder, empty, too large, no text,
   *     or not UTF-8
   */
  public static Copy read(Path file) throws IOException {
    byte[] bytes = CopyFile.bytes(file);
    String text = CopyFile.decode(file, bytes);
    return new Copy(text, DigestUtils.sha256Hex(bytes), linesOf(text));
  }

  /** The copy's text. */
  public String text() {
    return text;
  }

  /** SHA-256 of the copy's bytes, in lower-case hexadecimal digits. */
  public String digest() {
    return digest;
  }

  List<Line> lines() {
    return lines;
  }

  /** The copy reduced to its whole lines around these positions; line numbers stay. */
  Copy around(int start, int end) {
    List<Line> kept =
        lines.stream().filter(line -> line.end() >= start && line.start() <= end).toList();
    return new Copy(text, digest, kept);
  }

  /** All that its lines cover. */
  Stretches all() {
    return new Stretches(List.of(new Stretch(lines.getFirst().start(), lines.getLast().end())));
  }

  /** The line in which the character stands. */
  Line lineAt(int character) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (lines.get(middle).start() <= character) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return lines.get(low);
  }

  private static List<Line> linesOf(String text) {
    List<Line> lines = new ArrayList<>();
    var end = LINE_END.matcher(text);
    int start = 0;
    boolean newPage = false;
    while (end.find()) {
      boolean feed = end.group().equals("\f");
      lines.add(new Line(lines.size() + 1, start, end.start(), newPage || feed));
      newPage = feed;
      start = end.end();
    }
    lines.add(new Line(lines.size() + 1, start, text.length(), newPage));
    return List.copyOf(lines);
  }
}
