package org.claimgraph.site.picture.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimgraph.site.picture.Page;
import org.junit.jupiter.api.Test;

/** The time line shows when attacks are said to have been, and no more than that. */
final class TimeLineTest {
  private static final TimeLine LINE = TimeLine.of(Page.QUERIES, Page.TOP);

  @Test
  void drawingIsSound() throws Exception {
    Page.assertSound(LINE.svg());
  }

  @Test
  void thereIsAMarkForEachRowAndNoOther() {
    assertEquals(LINE.bars().size(), Page.all("<a [^>]*class=\"attack", LINE.svg()).size());
    assertEquals(LINE.bars().size(), Page.all("class=\"shape", LINE.svg()).size());
  }

  @Test
  void dayIsADotAndYearABarOfAYear() {
    Bar day = bar("kerman-attack");
    assertTrue(day.day());
    assertEquals("3 January 2024", day.when());
    assertTrue(element("kerman-attack").contains("<circle class=\"shape\""));
    Bar year = bar("rocket-attacks-on-uzbekistan-and-tajikistan");
    assertEquals(LocalDate.of(2022, 1, 1), year.first());
    assertEquals(LocalDate.of(2022, 12, 31), year.last());
    assertEquals("2022 (year only)", year.when());
    assertEquals("August 2021 (month only)", bar("kabul-airport-attack").when());
  }

  @Test
  void yearsHaveBarsOfOneLength() {
    List<String> widths =
        Page.all("class=\"shape span\"[^>]* width=\"[^\"]*\"", LINE.svg()).stream()
            .map(shape -> shape.replaceFirst(".* width=\"", ""))
            .distinct()
            .toList();
    assertTrue(widths.size() <= 3, "a month, a year, a leap year: " + widths);
  }

  @Test
  void dateWithoutBoundsIsNotDrawn() {
    assertEquals(
        "recent months, seen from the report: no first or last day follows from this",
        reason("isis-k-attacks-in-recent-months"));
    assertEquals("no date is stated", reason("cologne-attack"));
  }

  @Test
  void earliestComesFirst() {
    List<LocalDate> days = LINE.bars().stream().map(Bar::first).toList();
    assertEquals(days.stream().sorted().toList(), days);
  }

  @Test
  void linksLeadSomewhere() {
    Page.assertLeadSomewhere(
        Stream.concat(
            LINE.bars().stream().flatMap(bar -> Stream.of(bar.attack().link(), bar.date())),
            LINE.undated().stream().map(undated -> undated.attack().link())));
  }

  private static Bar bar(String attack) {
    return LINE.bars().stream()
        .filter(bar -> bar.attack().link().url().endsWith("/" + attack))
        .findFirst()
        .get();
  }

  private static String reason(String attack) {
    return LINE.undated().stream()
        .filter(undated -> undated.attack().link().url().endsWith("/" + attack))
        .map(TimeLine.Undated::reason)
        .collect(Collectors.joining());
  }

  private static String element(String attack) {
    return Page.all("<a href=\"[^\"]*/" + attack + "\".*?</a>", LINE.svg()).getFirst();
  }
}
