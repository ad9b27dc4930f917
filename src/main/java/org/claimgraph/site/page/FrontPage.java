package org.claimgraph.site.page;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageQueries;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;
import org.claimgraph.site.picture.AttackTable;
import org.claimgraph.site.picture.map.AttackMap;
import org.claimgraph.site.picture.network.Network;
import org.claimgraph.site.picture.time.TimeLine;

/**
 * The first page: what this is, the pictures, the figures, who speaks.
 *
 * @param title what the graph is called
 * @param figures how large it is
 * @param voices who speaks, the one with the most claims first
 * @param pictures where, when, who by whose word, and how organisations stand to each other
 * @param take what can be taken along
 * @param data the description for machines that read pages, as JSON-LD
 */
public record FrontPage(
    String title, Figures figures, List<Voice> voices, Pictures pictures, Take take, String data) {

  /** Numbers of contested claims, of voices, of sentences with claims, of sentences. */
  public record Figures(String contested, String voices, String covered, String sentences) {}

  /** The pictures, each with its table. */
  public record Pictures(AttackMap map, TimeLine timeline, AttackTable attacks, Network network) {
    private static Pictures of(PageQueries queries, String top) {
      return new Pictures(
          AttackMap.of(queries, top),
          TimeLine.of(queries, top),
          AttackTable.of(queries, top),
          Network.of(queries, top));
    }
  }

  /** Who speaks, and in how many claims. */
  public record Voice(Link link, String claims) {}

  /** The first page. */
  public static FrontPage of(Node graph, PageSource source, String data, String top) {
    Reading reading = source.reading(top);
    String title = reading.label(graph);
    return new FrontPage(
        title,
        figures(source.queries().rows("figures").getFirst()),
        source.queries().rows("voices").stream().map(row -> voice(row, reading)).toList(),
        Pictures.of(source.queries(), top),
        Take.of(graph, title, source.snapshot().version(), reading),
        data);
  }

  private static Figures figures(Binding row) {
    return new Figures(
        text(row, "contested"), text(row, "voices"), text(row, "covered"), text(row, "sentences"));
  }

  private static Voice voice(Binding row, Reading reading) {
    return new Voice(reading.link(row.get("voice")), text(row, "claims"));
  }

  private static String text(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }
}
