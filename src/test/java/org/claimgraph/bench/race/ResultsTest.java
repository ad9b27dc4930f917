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
  void mediansOfRoundsCount() {
    List<Figure> rounds =
        List.of(
            new Figure("tiny", "claimgraph", RATE, 100),
            new Figure("tiny", "claimgraph", RATE, 900),
            new Figure("tiny", "claimgraph", RATE, 300),
            new Figure("tiny", "virtuoso", RATE, 100),
            new Figure("tiny", "virtuoso", RATE, 300),
            new Figure("tiny", "virtuoso", RATE, 200));
    Ranking ranking = new Ranking(rounds);
    assertEquals(Optional.of(300.0), ranking.value(RATE, "claimgraph"));
    assertEquals(Optional.of(1.5), ranking.ratio(RATE, "virtuoso"));
  }

  @Test
  void summaryHoldsEachFigureAgainstItsAim() throws IOException {
    String asked = Aims.OVER_ASK;
    String light = "8 clients, light, never repeated, queries/s";
    List<Figure> hundredThousand =
        List.of(
            new Figure("100000", "claimgraph", light, 6_000),
            new Figure("100000", "rdf4j-server", light, 2_500),
            new Figure("100000", "rdf4j-memory", light, 5_000),
            new Figure("100000", "claimgraph", RATE, 3_000),
            new Figure("100000", "rdf4j-memory", RATE, 200),
            new Figure("100000", "claimgraph", asked, 1.6),
            new Figure("100000", "claimgraph", Aims.ENGINE_TIME, 30),
            new Figure("100000", "jena-tim", Aims.ENGINE_TIME, 600));
    List<Figure> tenThousand = List.of(new Figure("10000", "claimgraph", Aims.ENGINE_TIME, 24));
    Files.write(folder.resolve("100000.csv"), FigureFile.lines(hundredThousand));
    Files.write(folder.resolve("10000.csv"), FigureFile.lines(tenThousand));
    Summary.write(folder);
    String text = Files.readString(folder.resolve("aims.md"));
    assertRow(
        text,
        "repeated mix, 8 clients, against the best peer",
        "≥ 20.00 | 15.00 (rdf4j-memory) | 0.75");
    assertRow(text, "light questions, 8 clients, against RDF4J Server", "≥ 1.20 | 2.40 | 2.00");
    assertRow(
        text,
        "light questions, 8 clients, against RDF4J's store in memory behind a server of a few lines",
        "≥ 1.20 | 1.20 | 1.00");
    assertRow(text, "the same over HTTP, times ASK {} on our server", "≤ 2.00 | 1.60 | 1.25");
    assertRow(
        text,
        "engine time of a look-up by a proposition, times that at 10⁴",
        "≤ 1.50 | 1.25 | 1.20");
    assertRow(
        text,
        "engine time of a look-up by a proposition, against the best stock Jena store",
        "≥ 15.00 | 20.00 (jena-tim) | 1.33");
    assertRow(text, "mix, 8 clients, against the best peer", "≥ 1.00 | not measured | –");
  }

  private static void assertRow(String text, String aim, String cells) {
    String row = "| " + aim + " | 100000 | " + cells + " |";
    assertTrue(text.contains(row), () -> "no row " + row + " in\n" + text);
  }

  @Test
  void figuresAreReadAsTheyWereWritten() throws IOException {
    Path file = Files.write(folder.resolve("tiny.csv"), FigureFile.lines(FIGURES));
    assertEquals(FIGURES, FigureFile.read(file));
    assertEquals(List.of(), FigureFile.read(folder.resolve("none.csv")));
  }

  @Test
  void smallestHeapIsFoundByBisection() throws Exception {
    int found = SmallestHeap.smallest(megabytes -> megabytes >= 300, 2048);
    assertTrue(found >= 300 && found <= 316, () -> found + " is not just above 300");
    assertEquals(0, SmallestHeap.smallest(megabytes -> false, 2048));
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
