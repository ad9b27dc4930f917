package org.claimgraph.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuestionTest {
  @TempDir Path folder;

  @Test
  void headerIsRead() throws IOException {
    Question question =
        Question.read(
            file(
                """
                #+ summary: Who says so?
                #+ description: |
                #+   One row for each voice.
                #+   Hedged or not.
                #+ tags:
                #+   - voices
                #+   - hedges

                ASK { ?claim ?by ?voice }
                """));
    assertEquals("who", question.name());
    assertEquals("Who says so?", question.summary());
    assertEquals("One row for each voice. Hedged or not.", question.description());
    assertEquals(List.of("voices", "hedges"), question.tags());
  }

  @Test
  void syntaxErrorHasLineAndColumn() throws IOException {
    Path file = file("SELECT *\nWHERE { ?s ?p }\n");
    var failure = assertThrows(BadQueryException.class, () -> Question.read(file));
    assertEquals(file + " line 2, column 15: Encountered \" \"}\" \"} \"\"", failure.getMessage());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("who.rq"), text);
  }
}
