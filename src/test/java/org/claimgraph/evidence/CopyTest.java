package org.claimgraph.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopyTest {
  @TempDir Path folder;

  @Test
  void missingFileIsSaid() {
    assertEquals("no file is called FILE", problem(file()));
  }

  @Test
  void folderIsSaid() {
    assertEquals("FILE is a folder; name a plain-text file", problem(folder));
  }

  @Test
  void emptyFileIsSaid() throws IOException {
    assertEquals("FILE is empty", problem(Files.createFile(file())));
    assertEquals("FILE is empty", problem(Files.writeString(file(), " \n\n")));
  }

  @Test
  void otherEncodingIsSaid() throws IOException {
    byte[] latin = "One line.\nCaf\u00E9.".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "FILE is not UTF-8: byte 13 (0xE9) in line 2 is none of it; convert it, for example with"
            + " iconv -f WINDOWS-1252 -t UTF-8",
        problem(Files.write(file(), latin)));
  }

  @Test
  void binaryFileIsSaid() throws IOException {
    assertEquals(
        "FILE is no plain text in UTF-8: byte 1 is 0, as in a binary file or in UTF-16",
        problem(Files.write(file(), new byte[] {'a', 0, 'b'})));
  }

  @Test
  void pdfIsSaid() throws IOException {
    assertEquals(
        "FILE is a PDF document; take the text out first, for example with pdftotext",
        problem(Files.writeString(file(), "%PDF-1.7\n...")));
  }

  private Path file() {
    return folder.resolve("copy.txt");
  }

  private static String problem(Path file) {
    var thrown = assertThrows(UnusableCopyException.class, () -> Copy.read(file));
    return String.valueOf(thrown.getMessage()).replace(file.toString(), "FILE");
  }
}
