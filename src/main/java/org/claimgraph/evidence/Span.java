package org.claimgraph.evidence;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A stretch of a report's plain text, known by the digest of its normalised text only.
 *
 * @param name its local name, such as {@code strachota-044-1}
 * @param start where it starts in the plain text: 0-based number of Unicode code points
 * @param end where it ends, exclusive
 * @param length the number of code points of its normalised text
 * @param digest SHA-256 of the UTF-8 of its normalised text, in lower-case hexadecimal digits
 */
public record Span(String name, int start, int end, int length, String digest) {

  /** The span of this plain text between the two numbers of code points. */
  public static Span of(String name, String plainText, int start, int end) {
    int from = plainText.offsetByCodePoints(0, start);
    String text =
        Normalisation.of(
            plainText.substring(from, plainText.offsetByCodePoints(from, end - start)));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = text.codePointCount(0, text.length());
    return new Span(name, start, end, length, DigestUtils.sha256Hex(bytes));
  }

  /** The span as data files have it. */
  public String turtle() {
    return """
        span:%s
            a cg:Span ;
            cg:digest "%s" ;
            cg:end %d ;
            cg:length %d ;
            cg:start %d ;
            .
        """
        .formatted(name, digest, end, length, start);
  }
}
