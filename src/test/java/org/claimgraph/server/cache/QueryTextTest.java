package org.claimgraph.server.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The readers of a query's text find what the grammar's tokens, written as patterns, find. */
final class QueryTextTest {
  private static final Pattern PIECES =
      Pattern.compile(
          "(?<kept>\"\"\"(?:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|'''(?:[^'\\\\]|\\\\.|'(?!''))*+'''"
              + "|\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"|'(?:[^'\\\\\\n\\r]|\\\\.)*+'"
              + "|<[^<>\"{}|^`\\\\\\x00-\\x20]*+>|\\\\.)"
              + "|(?:[ \\t\\n\\r]|#[^\\n\\r]*+)++",
          Pattern.DOTALL);

  private static final Pattern CHANGING =
      Pattern.compile("(?i)(?<![?$:\\w-])(?:NOW|RAND|UUID|STRUUID|BNODE|SERVICE)(?![\\w:-])|\\\\u");

  private static final String[] PARTS = {
    "\"", "\"\"\"", "'", "'''", "\\", "<", ">", "#", " ", "\t", "\n", "\r", "{", "}", "a", "?", "$",
    ":", "-", "_", "9", "now", "RAND", "uuid", "StrUUID", "bnode", "SERVICE", "u", "ſ", "😀", "é"
  };

  @Test
  void noTextIsReadOtherwise() {
    Random random = new Random(7);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(14); part > 0; part--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String query = text.toString();
      assertEquals(normal(query), NormalQuery.of(query), query);
      assertEquals(!CHANGING.matcher(query).find(), NormalQuery.isConstant(query), query);
    }
  }

  private static String normal(String text) {
    Matcher pieces = PIECES.matcher(text);
    StringBuilder normal = new StringBuilder(text.length());
    while (pieces.find()) {
      String kept = pieces.group("kept");
      pieces.appendReplacement(normal, kept == null ? " " : Matcher.quoteReplacement(kept));
    }
    return pieces.appendTail(normal).toString().strip();
  }
}
