package org.claimgraph.bench.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written of a run says which engine is the better one, and whose answers differ. */
final class ResultsTest {
  private static final String RATE = "8 clients, mix, repeated, queries/s";
  private static final String TIME = "start to first answer, s";
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("tiny", "claimgraph", RATE, 300),
          new Figure("tiny", "claimgraph", TIME, 2),
          new Figure("tiny", "virtuoso", RATE, 100),
          new Figure("tiny", "virtuoso", TIME, 1),
          new Figure("tiny", "rdf4j-memory", RATE, 150));

  @TempDir private Path folder;

  @Test
  void moreASecondAndLessTimeAreBetter() {
    Ranking ranking = new Ranking(FIGURES);
    assertEquals(Optional.of("rdf4j-memory"), ranking.bestPeer(RATE));
    assertEquals(Optional.of(2.0), ranking.ratio(RATE, "rdf4j-memory"));
    assertEquals(Optional.of(0.5), ranking.ratio(TIME, "virtuoso"));
    assertEquals(Optional.empty(), ranking.ratio(TIME, "rdf4j-memory"));
  }

  @Test
  void tableCsvAndPictureAreWritten() throws Exception {
    new Results("tiny", List.of("A run."), FIGURES, List.of("oxigraph-npm: not run")).write(folder);
    String table = Files.readString(folder.resolve("tiny.md"));
    assertTrue(table.contains("| " + RATE + " | 2.00 × (rdf4j-memory) | 2.00 | 3.00 |"), table);
    assertTrue(table.contains("- oxigraph-npm: not run"), table);
    assertEquals(1 + FIGURES.size(), Files.readAllLines(folder.resolve("tiny.csv")).size());
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("tiny.svg").toFile());
  }

  @Test
  void orderAndDatatypesMakeNoDifferenceButRowsDo() throws IOException {
    Comparison comparison = new Comparison();
    assertTrue(comparison.isSame("claimgraph", "q", answer(row("1", "integer"), row("2", "int"))));
    assertTrue(comparison.isSame("virtuoso", "q", answer(row("2", "integer"), row("1", "int"))));
    assertFalse(comparison.isSame("rdf4j-lmdb", "q", answer(row("3", "int"))));
    assertEquals(
        List.of("rdf4j-lmdb, q: 1 rows instead of 2, such as n=\"3\"@"), comparison.differences());
  }

  private static String row(String number, String type) {
    return "{\"n\":{\"type\":\"literal\",\"value\":\"%s\",\"datatype\":\"%s%s\"}}"
        .formatted(number, "http://www.w3.org/2001/XMLSchema#", type);
  }

  private static Client.Answer answer(String... rows) {
    String json =
        "{\"head\":{\"vars\":[\"n\"]},\"results\":{\"bindings\":[%s]}}"
            .formatted(String.join(",", rows));
    return new Client.Answer(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)), "", 1);
  }
}
