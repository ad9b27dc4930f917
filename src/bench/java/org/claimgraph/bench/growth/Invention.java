package org.claimgraph.bench.growth;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Invents words and digests; always the same from the same random numbers. */
final class Invention {
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "dor", "el", "fen", "gar", "hul", "ish", "jor", "ka", "lim", "mar", "nov", "or",
          "pel", "qua", "rin", "sol", "tar", "ul", "vel", "wen", "yar", "zan");
  private static final int DIGEST_BYTES = 32;

  private final Random random;

  Invention(Random random) {
    this.random = random;
  }

  /** A name of two words, the second of which somebody else may have as well. */
  String name() {
    return word() + " " + word();
  }

  /** A word of two to three syllables that begins with a capital letter. */
  String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  /** 64 hexadecimal digits as a literal, of nothing. */
  String digest() {
    byte[] bytes = new byte[DIGEST_BYTES];
    random.nextBytes(bytes);
    return "\"" + HexFormat.of().formatHex(bytes) + "\"";
  }
}
