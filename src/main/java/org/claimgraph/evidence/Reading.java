package org.claimgraph.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.claimgraph.evidence.Stretches.Stretch;

/** A copy, read with some of it left out: normalised, and ready to be compared by digest. */
final class Reading {
  private final Copy copy;
  private final Stretches kept;
  private final TracedText traced;
  private final int[] codePoints;
  private final int[] charAt;
  private final int[] byteAt;
  private final byte[] utf8;
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final byte[] digest = new byte[32];

  Reading(Copy copy, Stretches kept) {
    this.copy = copy;
    this.kept = kept;
    traced = Normalisation.of(TracedText.of(copy.text(), kept));
    codePoints = traced.text().codePoints().toArray();
    utf8 = traced.text().getBytes(StandardCharsets.UTF_8);
    charAt = new int[codePoints.length + 1];
    byteAt = new int[codePoints.length + 1];
    for (int i = 0; i < codePoints.length; i++) {
      charAt[i + 1] = charAt[i] + Character.charCount(codePoints[i]);
      byteAt[i + 1] = byteAt[i] + bytes(codePoints[i]);
    }
  }

  Copy copy() {
    return copy;
  }

  /** What of the copy is read. */
  Stretches kept() {
    return kept;
  }

  /** The number of code points of the normalised text. */
  int length() {
    return codePoints.length;
  }

  /** Whether a sentence or span can begin at this code point: a word or mark begins there. */
  boolean begins(int at) {
    return codePoints[at] != ' ' && !joined(at) && !withinNumber(at);
  }

  /** Whether a sentence or span can end before this code point. */
  boolean ends(int at) {
    return codePoints[at - 1] != ' ' && !joined(at) && !withinNumber(at) && !numbered(at);
  }

  /** Whether the text before this code point looks like the end of a sentence. */
  boolean followsSentence(int at) {
    int before = at - 1;
    while (before >= 0 && codePoints[before] == ' ') {
      before--;
    }
    return before < 0 || !(Character.isLetter(codePoints[before]) || codePoints[before] == ',');
  }

  boolean blankAt(int at) {
    return codePoints[at] == ' ';
  }

  /** The SHA-256 of the text from one code point to another, good until the next call. */
  ByteBuffer digest(int start, int end) {
    try {
      sha256.update(utf8, byteAt[start], byteAt[end] - byteAt[start]);
      sha256.digest(digest, 0, digest.length);
      return ByteBuffer.wrap(digest);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 does not fit 32 bytes", e);
    }
  }

  /** Where in the copy the text from one code point to another stands. */
  Stretch stretch(int start, int end) {
    int last = traced.origin(charAt[end] - 1);
    return new Stretch(
        traced.origin(charAt[start]), last + Character.charCount(copy.text().codePointAt(last)));
  }

  /** The parts of the copy that make up the text from one code point to another. */
  List<Stretch> stretches(int start, int end) {
    Stretch whole = stretch(start, end);
    return kept.within(whole.start(), whole.end()).list();
  }

  private boolean joined(int at) {
    return at > 0
        && at < codePoints.length
        && (bothLetters(codePoints[at - 1], codePoints[at])
            || bothDigits(codePoints[at - 1], codePoints[at]));
  }

  /** Whether digits directly follow a letter here. */
  private boolean numbered(int at) {
    return at < codePoints.length
        && Character.isLetter(codePoints[at - 1])
        && Character.isDigit(codePoints[at]);
  }

  /** Whether the place is beside a sign that joins two digits, so that 1.2 has no end in it. */
  private boolean withinNumber(int at) {
    return joinsDigits(at) || joinsDigits(at - 1);
  }

  private boolean joinsDigits(int sign) {
    return sign > 0
        && sign + 1 < codePoints.length
        && ".,-:/".indexOf(codePoints[sign]) >= 0
        && bothDigits(codePoints[sign - 1], codePoints[sign + 1]);
  }

  private static boolean bothLetters(int one, int other) {
    return Character.isLetter(one) && Character.isLetter(other);
  }

  private static boolean bothDigits(int one, int other) {
    return Character.isDigit(one) && Character.isDigit(other);
  }

  private static int bytes(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
