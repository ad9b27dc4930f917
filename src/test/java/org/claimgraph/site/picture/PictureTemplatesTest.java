package org.claimgraph.site.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.claimgraph.site.Templates;
import org.claimgraph.site.picture.map.AttackMap;
import org.claimgraph.site.picture.network.Network;
import org.claimgraph.site.picture.time.TimeLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each picture is shown with the same data as a table, within what the page's policy allows. */
final class PictureTemplatesTest {
  private static final AttackMap MAP = AttackMap.of(Page.QUERIES, Page.TOP);
  private static final TimeLine LINE = TimeLine.of(Page.QUERIES, Page.TOP);
  private static final AttackTable ATTACKS = AttackTable.of(Page.QUERIES, Page.TOP);
  private static final Network NETWORK = Network.of(Page.QUERIES, Page.TOP);
  private static final Templates TEMPLATES =
      Templates.with(Map.of("map", MAP, "timeline", LINE, "attacks", ATTACKS, "network", NETWORK));

  @Test
  void tablesHaveARowForEachMark() {
    assertEquals(MAP.marks().size() + MAP.missing().size(), rows("map"));
    assertEquals(LINE.bars().size() + LINE.undated().size(), rows("timeline"));
    assertEquals(ATTACKS.compared().size() + ATTACKS.others().size(), rows("attacks"));
    assertEquals(NETWORK.edges().size(), rows("network"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "timeline", "attacks", "network"})
  void nothingIsThereThatThePolicyForbids(String template) {
    String html = draw(template);
    assertEquals(
        List.of(),
        Page.all(
            " style=| on\\w+=|<script|<style|(?:href|src)=\"(?!\\.\\./\\.\\./(?:id|ontology)/)",
            html));
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "timeline", "attacks", "network"})
  void wideThingsScrollAndCanBeReached(String template) {
    String html = draw(template);
    assertEquals(
        Page.all("<table", html).size() + Page.all("<svg class=\"drawing (?!map)", html).size(),
        Page.all("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=", html).size());
  }

  @Test
  void allPicturesTogetherLeaveRoomForThePage() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      for (String template : List.of("map", "timeline", "attacks", "network")) {
        gzip.write(draw(template).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertTrue(compressed.size() < 40_000, compressed.size() + " bytes");
  }

  private static int rows(String template) {
    return Page.all("<th scope=\"row\">", draw(template)).size();
  }

  private static String draw(String template) {
    return TEMPLATES.draw(template, "", Page.TOP);
  }
}
