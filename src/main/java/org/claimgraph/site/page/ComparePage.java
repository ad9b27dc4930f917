package org.claimgraph.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.publish.RefusedException;
import org.claimgraph.site.Link;
import org.claimgraph.site.PageSource;
import org.claimgraph.site.Reading;
import org.claimgraph.site.claim.ClaimView;
import org.claimgraph.site.claim.ClaimViews;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Two voices side by side on the same events.
 *
 * @param voices all voices, to choose from
 * @param one the first of the two
 * @param other the second of the two
 * @param both the events of which both speak
 * @param alone the events of which only one of them speaks
 */
public record ComparePage(
    List<Voice> voices, Voice one, Voice other, List<Event> both, List<Event> alone) {

  /** A voice: its short name such as {@code voice:unnamed-doubters}, and how many claims it has. */
  public record Voice(String name, Link link, int claims) {}

  /** An event and what the two say of it: the same, in different ways, or one of them alone. */
  public record Event(Link link, Side same, Side different, Side only) {
    private boolean isShared() {
      return !same.isEmpty()
          || !different.isEmpty()
          || (!only.one.isEmpty() && !only.other.isEmpty());
    }
  }

  /** Claims of the first voice and of the second. */
  public record Side(List<ClaimView> one, List<ClaimView> other) {
    /** Whether neither says anything. */
    public boolean isEmpty() {
      return one.isEmpty() && other.isEmpty();
    }
  }

  /** The voices to choose from, and the two that are compared. */
  public record Choice(List<Voice> voices, Voice one, Voice other) {
    /**
     * The voices that the parameters {@code one} and {@code other} name, or the first two.
     *
     * @throws RefusedException there is no such voice
     */
    public static Choice of(Map<String, String> given, PageSource source, String top) {
      Reading reading = source.reading(top);
      List<Voice> voices =
          source.queries().rows("voices").stream().map(row -> voice(row, reading)).toList();
      return new Choice(voices, chosen(given, "one", voices, 0), chosen(given, "other", voices, 1));
    }
  }

  /** The comparison of these two. */
  public static ComparePage of(Choice choice, PageSource source, String top) {
    List<Event> events = events(choice.one, choice.other, source, top);
    return new ComparePage(
        choice.voices,
        choice.one,
        choice.other,
        events.stream().filter(Event::isShared).toList(),
        events.stream().filter(event -> !event.isShared()).toList());
  }

  private static Voice voice(Binding row, Reading reading) {
    Node voice = row.get("voice");
    int claims = Integer.parseInt(row.get("claims").getLiteralLexicalForm());
    return new Voice(Prefixes.name(voice), reading.link(voice), claims);
  }

  private static Voice chosen(
      Map<String, String> given, String parameter, List<Voice> voices, int preset) {
    String name = given.getOrDefault(parameter, "");
    if (name.isEmpty()) {
      return voices.get(Math.min(preset, voices.size() - 1));
    }
    return voices.stream()
        .filter(voice -> voice.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    400,
                    "no voice is called so; "
                        + parameter
                        + " is one of those that /compare lists, such as "
                        + voices.getFirst().name));
  }

  private static List<Event> events(Voice one, Voice other, PageSource source, String top) {
    Pair pair = new Pair(node(one), node(other));
    Map<Node, List<Binding>> rows = new LinkedHashMap<>();
    for (Binding row :
        source.queries().rows("compare", Map.of("one", pair.one, "other", pair.other))) {
      rows.computeIfAbsent(row.get("event"), event -> new ArrayList<>()).add(row);
    }
    ClaimViews views = source.claims(top);
    return rows.entrySet().stream()
        .map(
            event ->
                new Event(
                    views.reading().link(event.getKey()),
                    side("same", event.getValue(), pair, views),
                    side("different", event.getValue(), pair, views),
                    side("only", event.getValue(), pair, views)))
        .toList();
  }

  private record Pair(Node one, Node other) {}

  private static Side side(String relation, List<Binding> rows, Pair pair, ClaimViews views) {
    List<Binding> those =
        rows.stream()
            .filter(row -> row.get("relation").getLiteralLexicalForm().equals(relation))
            .toList();
    return new Side(claims(those, pair.one, views), claims(those, pair.other, views));
  }

  private static List<ClaimView> claims(List<Binding> rows, Node voice, ClaimViews views) {
    return views.of(
        rows.stream()
            .filter(row -> row.get("voice").equals(voice))
            .map(row -> row.get("claim"))
            .toList());
  }

  private static Node node(Voice voice) {
    int colon = voice.name.indexOf(':');
    return NodeFactory.createURI(
        Prefixes.ALL.get(voice.name.substring(0, colon)) + voice.name.substring(colon + 1));
  }
}
