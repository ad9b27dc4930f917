package org.claimgraph.server;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.claimgraph.publish.RefusedException;

/** The path of a request, as it was sent. */
final class RequestPath {
  /** No IRI of ours is a tenth as long. */
  private static final int LONGEST = 1_000;

  private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern HIDDEN = Pattern.compile("(?i)%(2e|2f|5c|25|[01][0-9a-f]|7f)");
  private static final Pattern STEP = Pattern.compile("(^|/)\\.{1,2}(/|$)");

  private RequestPath() {}

  /**
   * What follows the first slash, decoded.
   *
   * @throws RefusedException too long, a step such as {@code ..}, or an escape that hides something
   */
  static String of(String uri) {
    if (uri.length() > LONGEST) {
      throw new RefusedException(414, "the address is longer than " + LONGEST + " characters");
    }
    if (HIDDEN.matcher(uri).find()) {
      throw new RefusedException(
          400,
          "the address escapes a dot, a slash, a backslash, a per cent or a control character");
    }
    if (ESCAPE.matcher(uri).find()) {
      throw new RefusedException(
          400, "a per cent sign in the address is not followed by two hexadecimal digits");
    }
    if (STEP.matcher(uri).find() || uri.contains("//") || uri.contains(";")) {
      throw new RefusedException(
          400, "the address has a step such as . or .., an empty step or a semicolon");
    }
    return decoded(uri.substring(1));
  }

  /**
   * The relative URL from this path, which has no slash before it, to the root; empty at the root.
   */
  static String up(String path) {
    return "../".repeat((int) path.chars().filter(each -> each == '/').count());
  }

  private static String decoded(String path) {
    byte[] bytes =
        URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(400, "the address is not UTF-8");
    }
  }
}
