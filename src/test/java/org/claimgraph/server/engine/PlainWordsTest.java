package org.claimgraph.server.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain text is found exactly where RE2/J finds it. */
final class PlainWordsTest {
  /** With the Kelvin sign and the long s, which fold to ASCII, and dotted and dotless i. */
  private static final String LETTERS = "kKsSiI \u212A\u017F\u0130\u0131aé-";

  private static final String ASCII = "kKsSiI a-";

  private final Random random = new Random(1);

  @Test
  void generatedTextsAgree() {
    int found = 0;
    for (int i = 0; i < 20_000; i++) {
      String words = text(ASCII, 1 + random.nextInt(3));
      String text = text(LETTERS, random.nextInt(12));
      String flags = random.nextBoolean() ? "i" : "";
      int mask = flags.isEmpty() ? 0 : Pattern.CASE_INSENSITIVE;
      boolean expected = Pattern.compile(words, mask).matcher(text).find();
      boolean actual = PlainWords.of(words, flags).orElseThrow().occurIn(text);
      assertEquals(expected, actual, words + " in " + text + ", flags " + flags);
      found += expected ? 1 : 0;
    }
    assertTrue(found > 1_000, found + " found");
  }

  private String text(String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"a.b,''", "^a,''", "a|b,i", "[a],''", "a b,x", "é,i"})
  void whatIsMoreThanPlainTextIsLeftToTheEngine(String pattern, String flags) {
    assertTrue(PlainWords.of(pattern, flags).isEmpty());
  }

  @Test
  void quotedPatternIsPlainText() {
    assertTrue(PlainWords.of("a.b", "qi").orElseThrow().occurIn("xA.Bx"));
  }
}
