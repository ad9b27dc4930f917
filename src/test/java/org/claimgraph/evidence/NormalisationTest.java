package org.claimgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NormalisationTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "7",
          "12",
          " ",
          "\n",
          "\r\n",
          "\f",
          "-",
          "\u2013",
          "\u00AD",
          "*",
          "_",
          "\\",
          "'",
          "\u201D",
          "\u00B9",
          "[",
          "]",
          "(",
          ")",
          "^",
          "<sup>",
          "</sup>",
          ">",
          "!",
          ".",
          "\u0301",
          "\uFB01",
          "\u200B",
          "\u00A0",
          "\u00E9",
          "\uD83D\uDE00",
          "[3]",
          "[x](y)",
          "\u1100",
          "\u1161");

  @Test
  void everyVectorComesOutAsPublished() throws IOException {
    assertTrue(Vectors.read().size() > 50);
    for (var vector : Vectors.read()) {
      String output = Normalisation.of(vector.input());
      assertEquals(vector.output(), output, vector.json());
      assertEquals(vector.digest(), digest(output), vector.json());
    }
  }

  @Test
  void normalisedTextStaysAsItIs() throws IOException {
    for (var vector : Vectors.read()) {
      assertEquals(vector.output(), Normalisation.of(vector.output()));
    }
    var random = new Random(44);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random);
      String once = Normalisation.of(text);
      assertEquals(once, Normalisation.of(once), text);
    }
  }

  @Test
  void everyCharacterIsTracedToItsOrigin() {
    String text = "One *two*\u00B2 \uFB01ve-\n  six \u2013 \u00E9te\u0301.";
    TracedText traced = Normalisation.of(TracedText.of(text, Stretches.all(text.length())));
    assertEquals("One two fivesix - \u00E9t\u00E9.", traced.text());
    assertEquals(text.indexOf("two"), traced.origin(traced.text().indexOf("two")));
    assertEquals(text.indexOf("six"), traced.origin(traced.text().indexOf("six")));
    assertEquals(text.length() - 1, traced.origin(traced.text().length() - 1));
  }

  @Test
  void negationNumberAndFullStopCount() {
    assertNotEquals(Normalisation.of("It is so."), Normalisation.of("It is not so."));
    assertNotEquals(Normalisation.of("non-member"), Normalisation.of("member"));
    assertNotEquals(Normalisation.of("1\u20133"), Normalisation.of("13"));
    assertNotEquals(Normalisation.of("1.2"), Normalisation.of("12"));
    assertNotEquals(Normalisation.of("It is so."), Normalisation.of("It is so?"));
  }

  private static String randomText(Random random) {
    return IntStream.range(0, 1 + random.nextInt(14))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }

  private static String digest(String normalised) {
    return Span.of("any", normalised, 0, normalised.codePointCount(0, normalised.length()))
        .digest();
  }
}
