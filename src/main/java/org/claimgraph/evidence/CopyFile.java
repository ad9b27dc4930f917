package org.claimgraph.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A file that should hold the plain text of a copy, in UTF-8. */
final class CopyFile {
  private static final long MOST_BYTES = 64L << 20;

  private CopyFile() {}

  /**
   * The file's bytes.
   *
   * @throws UnusableCopyException there is no such file, it is a folder, empty, too large or no
   *     text
   */
  static byte[] bytes(Path file) throws IOException {
    requireReadable(file);
    byte[] bytes = Files.readAllBytes(file);
    requireText(file, bytes);
    return bytes;
  }

  private static void requireReadable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UnusableCopyException(file + " is a folder; name a plain-text file");
    }
    if (!Files.exists(file)) {
      throw new UnusableCopyException("no file is called " + file);
    }
    if (!Files.isReadable(file)) {
      throw new UnusableCopyException(file + " may not be read by this user");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new UnusableCopyException(
          "%s is too large for a copy of a report: it has %,d bytes, the most is %,d"
              .formatted(file, Files.size(file), MOST_BYTES));
    }
  }

  private static void requireText(Path file, byte[] bytes) throws UnusableCopyException {
    if (bytes.length == 0) {
      throw new UnusableCopyException(file + " is empty");
    }
    if (new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1)
        .startsWith("%PDF")) {
      throw new UnusableCopyException(
          file + " is a PDF document; take the text out first, for example with pdftotext");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnusableCopyException(
            "%s is no plain text in UTF-8: byte %d is 0, as in a binary file or in UTF-16"
                .formatted(file, i));
      }
    }
  }

  /**
   * The text of these bytes.
   *
   * @throws UnusableCopyException they are not UTF-8, or blank
   */
  static String decode(Path file, byte[] bytes) throws UnusableCopyException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      if (text.isBlank()) {
        throw new UnusableCopyException(file + " is empty");
      }
      return text;
    } catch (CharacterCodingException e) {
      int at = Math.min(buffer.position(), bytes.length - 1);
      long line = 1 + IntStream.range(0, at).filter(i -> bytes[i] == '\n').count();
      throw new UnusableCopyException(
          ("%s is not UTF-8: byte %d (0x%02X) in line %d is none of it; convert it, for example"
                  + " with iconv -f WINDOWS-1252 -t UTF-8")
              .formatted(file, at, bytes[at], line));
    }
  }
}
