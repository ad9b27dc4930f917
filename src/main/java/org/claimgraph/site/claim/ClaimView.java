package org.claimgraph.site.claim;

import java.util.List;
import org.claimgraph.site.Link;

/**
 * A claim as a page shows it: never without the voice that says it.
 *
 * @param name its local name, such as {@code strachota-044-1}
 * @param gloss what it says, in our words, with a link to its page
 * @param kinds what kinds of claim it is
 * @param says who asserts it
 * @param verb what these do: says, denies, leaves open
 * @param reporters who reports it; empty where the author says it himself
 * @param proposition what it puts forward
 * @param strength how firmly, on what basis, and with what limits
 * @param places where it stands
 * @param works the works that a footnote cites for it
 * @param contested whether another voice or claim disagrees
 * @param inference what was concluded from elsewhere in the report, and how; else empty
 * @param withdrawn why it was withdrawn; else empty
 */
public record ClaimView(
    String name,
    Link gloss,
    List<Link> kinds,
    List<Link> says,
    String verb,
    List<Link> reporters,
    Proposition proposition,
    Strength strength,
    List<Place> places,
    List<Link> works,
    boolean contested,
    String inference,
    String withdrawn) {

  /** What a claim puts forward; it is not asserted here. */
  public record Proposition(Link subject, Link predicate, Link object) {}

  /**
   * How a claim is put forward.
   *
   * @param certainty how firmly
   * @param rank the place of the certainty among all, from 1, the firmest
   * @param basis how the voice comes by it
   * @param hedges the words of the text that hold back
   * @param scope what limits it: times, places, the text's own words
   */
  public record Strength(
      Link certainty, int rank, Link basis, List<String> hedges, List<Link> scope) {}

  /**
   * A sentence on which a claim rests.
   *
   * @param sentence a link to it
   * @param words where a reader finds it
   */
  public record Place(Link sentence, String words) {}
}
